#include "description/form/form_figures.h"

#include <algorithm>

#include "description/form/form_text.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t longest_caption = 180;  // bytes

/// Bytes of 3, 3-1, 2.4, 一 or （3） at the beginning.
std::size_t number_size(std::string_view text) {
  constexpr std::string_view chinese = "〇一二三四五六七八九十";
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    if ((c >= '0' && c <= '9') || (at > 0 && (c == '-' || c == '.'))) {
      ++at;
    } else if (at + 3 <= text.size() && static_cast<unsigned char>(c) >= 0xE0 &&
               chinese.find(text.substr(at, 3)) != std::string_view::npos) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

/// Where the brackets open with which a text ends; brackets within them belong to it.
std::size_t begin_of_last_brackets(std::string_view text) {
  constexpr std::string_view open = "（";
  constexpr std::string_view close = "）";
  if (!text.ends_with(close)) return std::string_view::npos;
  int depth = 0;
  for (std::size_t at = text.size() - close.size() + 1; at-- > 0;) {
    if (text.substr(at).starts_with(close)) ++depth;
    if (text.substr(at).starts_with(open) && --depth == 0) return at;
  }
  return std::string_view::npos;
}

}  // namespace

FormFigures::FormFigures(const Form& form, const Vocabulary& vocabulary, FormReading& reading)
    : form_(form), v_(vocabulary), reading_(reading) {
  const auto& role = v_.roles().attachments;
  if (role && role->file) file_mark_ = v_.field(v_.field(role->list).children[*role->file]).label.zh + "：";
}

std::optional<FormFigures::Caption> FormFigures::caption_of(std::string_view text) const {
  text = text::trim(text);
  if (text.size() > longest_caption || text.ends_with("。")) return std::nullopt;
  for (const std::string& word : form_.captions) {
    if (!text.starts_with(word)) continue;
    const std::string_view rest = text::trim(text.substr(word.size()));
    const std::size_t size = number_size(rest);
    if (size == 0) continue;
    std::string_view words = rest.substr(size);
    for (const std::string_view mark : {"：", ":", "、", ".", "．"}) {
      if (words.starts_with(mark)) words.remove_prefix(mark.size());
    }
    // 图3所示 goes on with a sentence.
    if (words.starts_with("所示") || words.starts_with("中")) return std::nullopt;
    return Caption{word + std::string(rest.substr(0, size)), std::string(text::trim(words))};
  }
  return std::nullopt;
}

/// Those whose names stand in the caption, but for names that are part of a longer one there.
std::vector<std::string> FormFigures::kinds_of(std::string_view words) const {
  const auto& role = v_.roles().attachments;
  if (!role || !role->kind) return {};
  const Field& field = v_.field(v_.field(role->list).children[*role->kind]);
  const auto comparable = [](std::string_view text) { return text::fold(without_space(text)); };
  const std::string caption = comparable(words);
  const Choice* best = nullptr;
  std::size_t longest = 0;
  for (const Choice& choice : field.choices) {
    const auto consider = [&](std::string_view name) {
      std::string key = comparable(name);
      // 图 at the end says no more than that it is one.
      if (key.ends_with("图")) key.resize(key.size() - std::string_view("图").size());
      if (key.size() <= longest || caption.find(key) == std::string::npos) return;
      longest = key.size();
      best = &choice;
    };
    consider(choice.label.zh);
    for (const std::string& alias : choice.aliases) consider(alias);
  }
  return best == nullptr ? std::vector<std::string>() : std::vector<std::string>{best->id};
}

/// 甲图、乙图: nothing but names of kinds; none where something else is among them.
std::vector<std::string> FormFigures::named_kinds(std::string_view words) const {
  const auto& role = v_.roles().attachments;
  if (!role || !role->kind) return {};
  const Slot kind = v_.field(role->list).children[*role->kind];
  constexpr std::string_view comma = "、";
  std::vector<std::string> kinds;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(comma, at), words.size());
    const auto found = v_.find_choice(kind, words.substr(at, end - at));
    if (!found) return {};
    kinds.push_back(v_.field(kind).choices[*found].id);
    at = end + comma.size();
  }
  return kinds;
}

/// What a written form says in brackets behind a caption: kinds, then the file. It is taken off the caption; where it
/// names no kinds, they are those that the caption names.
void FormFigures::take_details(FormAttachment& attachment) const {
  constexpr std::string_view open = "（";
  constexpr std::string_view close = "）";
  const std::size_t begin = begin_of_last_brackets(attachment.caption);
  if (begin != std::string::npos) {
    std::string_view inside = attachment.caption;
    inside = inside.substr(begin + open.size(), inside.size() - begin - open.size() - close.size());
    const std::size_t file = file_mark_.empty() ? std::string_view::npos : inside.find(file_mark_);
    const std::string_view names = inside.substr(0, file);
    attachment.kinds = named_kinds(names.ends_with("；") ? names.substr(0, names.size() - 3) : names);
    if (file != std::string_view::npos) attachment.file = std::string(inside.substr(file + file_mark_.size()));
    if (!attachment.kinds.empty() || !attachment.file.empty())
      attachment.caption = std::string(text::trim(std::string_view(attachment.caption).substr(0, begin)));
  }
  if (attachment.kinds.empty()) attachment.kinds = named_kinds(attachment.caption);
  if (attachment.kinds.empty()) attachment.kinds = kinds_of(attachment.caption);
}

void FormFigures::add(const Caption& caption, Position position) {
  reading_.attachments.push_back({caption.id, caption.words, kinds_of(caption.words), {}, true, position});
}

bool FormFigures::see(const WordParagraph& paragraph, std::string_view text, Position position) {
  constexpr std::size_t nearby = 2;
  if (paragraph.drawings > 0) {
    if (waiting_caption_) {
      add(waiting_caption_->first, waiting_caption_->second);
      waiting_caption_.reset();
    } else {
      without_caption_ += waiting_drawings_;
      waiting_drawings_ = paragraph.drawings;
      since_drawing_ = 0;
    }
  }
  const auto caption = caption_of(text);
  if (!caption) {
    if (text::is_blank(text)) return false;
    if (++since_drawing_ > nearby) {
      without_caption_ += waiting_drawings_;
      waiting_drawings_ = 0;
    }
    if (paragraph.drawings == 0) waiting_caption_.reset();
    return false;
  }
  if (waiting_drawings_ > 0) {
    add(*caption, position);
    waiting_drawings_ = 0;
  } else {
    waiting_caption_ = std::pair{*caption, position};
  }
  return true;
}

void FormFigures::add_listed(std::string_view text, Position position) {
  std::string_view rest = text::trim(text);
  if (rest.empty() || is_hint(rest, form_)) return;
  Caption caption;
  for (const std::string& word : form_.listed) {
    if (!rest.starts_with(word)) continue;
    const std::string_view behind = text::trim(rest.substr(word.size()));
    const std::size_t size = number_size(behind);
    if (size == 0) continue;
    caption.id = word + std::string(behind.substr(0, size));
    rest = text::trim(behind.substr(size));
    for (const std::string_view mark : {"：", ":", "、", ".", "．"}) {
      if (rest.starts_with(mark)) rest = text::trim(rest.substr(mark.size()));
    }
  }
  if (caption.id.empty()) {
    rest.remove_prefix(typed_number(rest).size);
    caption.id = form_.listed.empty() ? "" : form_.listed.front() + std::to_string(++listed_);
  }
  caption.words = std::string(rest);
  if (caption.words.empty()) return;
  FormAttachment& listed = reading_.attachments.emplace_back();
  listed.id = caption.id;
  listed.caption = caption.words;
  listed.position = position;
  take_details(listed);
}

void FormFigures::finish() { without_caption_ += waiting_drawings_; }

}  // namespace pilotcheck
