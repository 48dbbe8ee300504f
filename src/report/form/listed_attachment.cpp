#include "report/form/listed_attachment.h"

#include <fmt/format.h>

#include "description/form/form_reading.h"

namespace pilotcheck {

std::string listed_attachment(const Form& form, const Vocabulary& vocabulary, const Record& record,
                              std::size_t number) {
  const AttachmentRole& role = *vocabulary.roles().attachments;
  std::string kinds;
  if (role.kind && record.facts[*role.kind].stated()) {
    const Field& field = vocabulary.field(vocabulary.field(role.list).children[*role.kind]);
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
      if ((record.facts[*role.kind].choices >> i & 1U) == 0) continue;
      kinds += fmt::format("{}{}", kinds.empty() ? "" : "、", field.choices[i].label.zh);
    }
  }
  const auto part = [&](std::optional<std::size_t> one) {
    std::string text = one ? record.facts[*one].text : std::string();
    for (char& c : text) {
      if (c == '\n' || c == '\t') c = ' ';
    }
    return text;
  };
  std::string caption = part(caption_part(vocabulary, role));
  if (caption.empty()) caption = kinds.empty() ? part(role.file) : kinds;
  if (caption.empty()) caption = part(role.id);  // a line must say something
  std::string details = caption == kinds ? std::string() : kinds;
  if (const std::string file = part(role.file); !file.empty() && file != caption) {
    const Field& field = vocabulary.field(vocabulary.field(role.list).children[*role.file]);
    details += fmt::format("{}{}：{}", details.empty() ? "" : "；", field.label.zh, file);
  }
  std::string line = fmt::format("{}{}：{}", form.listed.empty() ? "" : form.listed.front(), number, caption);
  if (!details.empty()) line += fmt::format("（{}）", details);
  return line;
}

}  // namespace pilotcheck
