# What a command line becomes when TAB is pressed at its end, in an interactive shell without configuration.
#     zsh -f tests/press_tab.zsh bash|zsh COMPLETION LINE
shell=$1 completion=$2 line=$3
typeset -A start=(bash 'bash --noprofile --norc -i' zsh 'zsh -f -i')
# Control-X tells the line as it stands.
typeset -A prepare=(
  bash "PS1=; bind 'set bell-style none'; source $completion; bind -x '\"\\C-x\": printf \"<<%s>>\" \"\$READLINE_LINE\"'"
  zsh "PS1=; fpath=(${completion:h} \$fpath); autoload -U compinit; compinit -u -D
    show() { print -rn -- \"<<\$BUFFER>>\" }; zle -N show; bindkey '^X' show; setopt no_beep")
zmodload zsh/zpty
zpty -b shell "TERM=dumb ${start[$shell]}"
zpty -w shell "${prepare[$shell]}"
zpty -w shell 'echo "rea""dy"'
screen=
until_shown() { # PATTERN: waits at most ten seconds
  local piece
  for ((i = 0; i < 200; i++)); do
    while zpty -r -t shell piece 2>/dev/null; do screen+=$piece; done
    [[ $screen == ${~1} ]] && return
    sleep 0.05
  done
  print -r -- "$shell shows no ${1}: $screen" >&2
  exit 1
}
until_shown '*ready*'
screen=
zpty -w -n shell "$line"$'\t\x18'
until_shown '*<<*>>*'
print -r -- "${${screen##*<<}%%>>*}"
zpty -d shell
