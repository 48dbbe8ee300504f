"""Copies of a ruleset and of descriptions in which nothing goes by its old name; labels, texts and words stay.

    renamed = Renamed(Path("rules/shanxi-2018"))
    renamed.write_rules(Path("copy"))                     # other file names and folders, too
    text = renamed.description(draft.read_text())         # keys and choices that are ids
    renamed.old_names(output)                             # what was said of a copy, in the old names

What there is to rename is told by the rules: a new field, rule or kind asks for no line here, only a new word of the rule
language does. Texts are edited in place, name by name, so that a copy has the same lines.
"""
import re
import unicodedata

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
TEXTS = {"zh", "en", "synonyms", "terms"}  # keys of operands that hold words, not names


def pairs(node):
    return [(key.value, key, value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else []


def at(node, key):
    return next((value for name, _, value in pairs(node) if name == key), None)


def items(node):
    return node.value if isinstance(node, yaml.SequenceNode) else []


def text_at(node, key):
    value = at(node, key)
    return value.value if isinstance(value, yaml.ScalarNode) else ""


def folded(name):
    return unicodedata.normalize("NFKC", name).strip().casefold()


class Names:
    """New names, one for each old name of a scope, that are in no other order than chance would have it."""

    FORM = re.compile(r"\bq\d{4}\b")

    def __init__(self):
        self.new, self.old = {}, {}

    def __call__(self, scope, old):
        if (scope, old) not in self.new:
            name = f"q{len(self.new) * 7919 % 10000:04d}"  # a prime: 10,000 names before one comes again
            assert name not in self.old and not self.FORM.search(old), old
            self.new[scope, old], self.old[name] = name, old
        return self.new[scope, old]

    def count(self, kind):
        return sum(1 for scope, _ in self.new if scope[0] == kind)


class Text:
    """A YAML text, its nodes, and the edits that are due."""

    def __init__(self, text):
        self.text = text
        self.root = yaml.compose(text, Loader=LOADER)
        self.edits = []  # (begin, end, new name)

    def replace(self, node, new):
        self.edits.append((node.start_mark.index, node.end_mark.index, new))

    def edited(self):
        text, end = [], 0
        for begin, until, new in sorted(self.edits):
            text += [self.text[end:begin], new]
            end = until
        return "".join(text) + self.text[end:]


class Field:
    def __init__(self, node, old="", new="", parent=None):
        self.type = text_at(node, "type") or "group"
        self.old, self.new = old, new
        within = parent and parent.path
        self.path = f"{parent.path}.{old}" if within else old
        self.new_path = f"{parent.new_path}.{new}" if within else new
        labels = [label.value for _, _, label in pairs(at(node, "label"))]
        self.known_as = {folded(name) for name in [old, *labels, *(alias.value for alias in items(at(node, "aliases")))]}
        self.choices = {}  # old id: new id
        self.children = []

    def child(self, key):
        return next((child for child in self.children if folded(key) in child.known_as), None)


class Renamed:
    def __init__(self, folder):
        files = sorted(path for path in folder.rglob("*.y*ml") if path.relative_to(folder).parts[0] != "tests")
        self.names = Names()
        self.texts = {path.relative_to(folder).with_suffix("").as_posix(): Text(path.read_text("utf-8")) for path in files}
        self.rules = {name: text for name, text in self.texts.items() if at(text.root, "kind") is not None}
        self.parts = [text_at(part, "id") for text in self.rules.values() for part in self.parts_of(text.root)]
        self.files = [text_at(text.root, "id") for text in self.rules.values()]
        self.by_path = {}
        self.vocabulary(self.texts["vocabulary"])
        self.ruleset(self.texts["ruleset"])
        for definition in [self.texts["definitions"]] if "definitions" in self.texts else []:
            for name, key, requirement in pairs(at(definition.root, "definitions")):
                definition.replace(key, self.names(("definition",), name))
                self.requirement(requirement, definition, "")
        for text in self.rules.values():
            self.rule_file(text)
        if "form" in self.texts and "form" not in self.rules:
            self.form(self.texts["form"].root, self.texts["form"])

    def write_rules(self, folder):
        """Rule files stand in other folders, in another order, and end in `.yml`."""
        for number, (name, text) in enumerate(self.texts.items()):
            new = self.names(("rule file",), name) if name in self.rules else name
            path = folder / ["", "parts", "further/parts"][number % 3 if name in self.rules else 0] / f"{new}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.edited(), "utf-8")

    def is_new(self, name):
        return all(part in self.names.old for part in name.split("."))

    def old_names(self, output):
        return Names.FORM.sub(lambda name: self.names.old.get(name[0], name[0]), output)

    # Rules.

    def vocabulary(self, text):
        self.root = Field(text.root)
        self.fields(at(text.root, "fields"), self.root, text)
        for _, _, paths in pairs(at(text.root, "instead")):
            for path in items(paths):
                self.path(path, text)

    def fields(self, node, parent, text):
        for name, key, value in pairs(node):
            field = Field(value, name, self.names(("field", parent.path), name), parent)
            text.replace(key, field.new)
            parent.children.append(field)
            self.by_path[field.path] = field
            for choice, choice_key, words in pairs(at(value, "choices")):
                field.choices[choice] = self.names(("choice", field.path), choice)
                text.replace(choice_key, field.choices[choice])
            if field.type == "change":
                for side in ("before", "after", "change", "index", "not_applicable"):  # words of the language
                    self.by_path[f"{field.path}.{side}"] = Field(value, side, side, field)
            self.fields(at(value, "fields"), field, text)

    def form(self, node, text):
        """Fields stand behind certain keys of the form; choices go by their labels there."""
        for name, _, value in pairs(node):
            if name in ("groups", "not_asked", "fields"):
                for path in items(value):
                    self.path(path, text)
            elif name in ("field", "into", "claims", "behind_yes") or (name == "group" and value.value != "cover"):
                self.path(value, text)
            else:
                self.form_part(value, text)

    def form_part(self, node, text):
        """What stands in mappings and lists of the form, however deep."""
        if isinstance(node, yaml.MappingNode):
            self.form(node, text)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                self.form_part(item, text)

    def path(self, node, text):
        if isinstance(node, yaml.ScalarNode) and node.value in self.by_path:
            text.replace(node, self.by_path[node.value].new_path)

    def file_id(self, old):
        return self.names(("file",), old)

    def whole_id(self, old):
        """Of a rule file, a part or a criterion, or `FILE.*`."""
        file = max((file for file in self.files if f"{old}.".startswith(f"{file}.")), key=len)
        part = max((part for part in self.parts if f"{old}.".startswith(f"{part}.")), key=len, default="")
        new = self.file_id(file)
        if not part:
            return new + old[len(file):]
        new += "." + self.names(("part", file), part[len(file) + 1:])
        return new if part == old else f"{new}.{self.names(('criterion', part), old[len(part) + 1:])}"

    def ruleset(self, text):
        root = text.root
        text.replace(at(root, "id"), self.names(("ruleset",), text_at(root, "id")))
        self.figures = {}
        for role, _, value in pairs(at(root, "roles")):
            self.path(value, text)
            records = text_at(value, "list")
            for part, _, name in pairs(value):
                field = self.by_path[name.value if part == "list" else f"{records}.{name.value}"]
                text.replace(name, field.new_path if part == "list" else field.new)
                if part == "kind":
                    self.figures = field.choices
        for kind, key, value in pairs(at(root, "kinds")):
            text.replace(key, self.names(("kind",), kind))
            self.path(at(value, "claims"), text)
            for choice, choice_key, path in pairs(at(value, "named_in")):
                text.replace(choice_key, self.by_path[text_at(value, "claims")].choices[choice])
                self.path(path, text)
            for file in [*items(at(value, "order")), *items(at(value, "ladder"))]:
                text.replace(file, self.file_id(file.value))
        for file, key, _ in pairs(at(at(root, "scoring"), "whole")):
            if file != "targets":
                text.replace(key, self.file_id(file))
        for ranked in items(at(root, "ranking")):
            for name in items(at(ranked, "of")):
                kinds = text_at(ranked, "by") == "targets"
                text.replace(name, self.names(("kind",), name.value) if kinds else self.whole_id(name.value))
        self.recommendation(at(root, "recommendation"), text)

    def recommendation(self, node, text):
        for _, _, value in pairs(node):
            self.path(value, text)
        for column in items(at(node, "columns")):
            self.path(at(column, "field"), text)
        for kind, key, _ in pairs(at(node, "quotas")):
            text.replace(key, self.by_path[text_at(node, "kind")].choices[kind])

    @staticmethod
    def parts_of(root):
        return items(at(root, "elements")) + items(at(root, "sections"))

    def rule_file(self, text):
        root = text.root
        file = text_at(root, "id")
        text.replace(at(root, "id"), self.file_id(file))
        text.replace(at(root, "kind"), self.names(("kind",), text_at(root, "kind")))
        for name, key, _ in pairs(at(root, "parameters")):
            text.replace(key, self.names(("parameter", file), name))
        self.requirement(at(root, "applies"), text, file)
        for part in self.parts_of(root):
            old = text_at(part, "id")
            text.replace(at(part, "id"), self.whole_id(old))
            self.path(at(part, "field"), text)
            for criterion in items(at(part, "criteria")):
                name = at(criterion, "id")
                text.replace(name, self.names(("criterion", old), name.value))
                self.requirement(at(criterion, "when"), text, file)
                self.requirement(at(criterion, "require"), text, file)

    def requirement(self, node, text, file):
        field = self.by_path.get(text_at(node, "field"))
        for word, _, value in pairs(node):
            if word in ("all", "any"):
                for part in items(value):
                    self.requirement(part, text, file)
            elif word == "not":
                self.requirement(value, text, file)
            elif word == "use":
                text.replace(value, self.names(("definition",), value.value))
            elif word == "field":
                self.path(value, text)
            else:
                choices = field.choices if field else self.figures
                literal = field is not None and field.type in ("text", "prose")
                self.operand(value, choices, literal, text, file)

    def operand(self, node, choices, literal, text, file):
        """Choices of the field that is judged, paths of others, parameters and terms, wherever in it they stand."""
        if isinstance(node, yaml.ScalarNode):
            if node.value in choices:
                text.replace(node, choices[node.value])
            elif not literal:
                self.path(node, text)
        for item in items(node):
            self.operand(item, choices, literal, text, file)
        for word, _, value in pairs(node):
            if word == "parameter":
                text.replace(value, self.names(("parameter", file), value.value))
            elif word == "id":
                text.replace(value, self.names(("term",), value.value))
            elif word not in TEXTS:
                self.operand(value, choices, literal and word != "field", text, file)

    # What is judged by them.

    def description(self, text, swap=None):
        """`swap`, a number, has that renamed choice be another one of its field."""
        edited = Text(text)
        self.choices_written = []  # (node, field)
        self.group(edited.root, self.root, edited)
        for number, (node, field) in enumerate(self.choices_written):
            old = node.value
            if number == swap:
                old = next(choice for choice in field.choices if choice != old)
            edited.replace(node, field.choices[old])
        return edited.edited()

    def group(self, node, group, text):
        for name, key, value in pairs(node):
            field = group.child(name)
            if field is None:
                continue
            if name == field.old:
                text.replace(key, field.new)
            for entry in items(value) if field.type == "records" else [value]:
                self.group(entry, field, text)
            if field.choices:
                self.chosen(value, field)

    def chosen(self, node, field):
        if isinstance(node, yaml.ScalarNode) and node.value in field.choices:
            self.choices_written.append((node, field))
        for entry in items(node):
            self.chosen(entry, field)
        for word, _, value in pairs(node):
            if word in ("value", "值"):
                self.chosen(value, field)

    def waivers(self, text):
        edited = Text(text)
        for waiver in items(at(edited.root, "waivers")):
            edited.replace(at(waiver, "criterion"), self.whole_id(text_at(waiver, "criterion")))
        return edited.edited()
