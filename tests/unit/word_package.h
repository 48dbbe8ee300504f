/// Word documents for tests, made of their parts: a package without compression, and the parts that every document has.
///
///     read_word("a.docx", word_file("<w:p><w:r><w:t>正文</w:t></w:r></w:p>"))
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace pilotcheck::testing {

inline std::uint32_t check_sum(std::string_view bytes) {
  std::uint32_t sum = ~0U;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

inline void put(std::string& out, std::uint32_t value, int bytes) {
  for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
}

using Parts = std::map<std::string, std::string>;

/// A ZIP file whose parts are stored as they are.
inline std::string package_of(const Parts& parts) {
  std::string files;
  std::string directory;
  for (const auto& [name, content] : parts) {
    std::string head;  // what both headers have in common
    put(head, 20, 2), put(head, 0, 2), put(head, 0, 2), put(head, 0, 2), put(head, 0x21, 2);
    put(head, check_sum(content), 4);
    const auto size = static_cast<std::uint32_t>(content.size());
    put(head, size, 4), put(head, size, 4), put(head, static_cast<std::uint32_t>(name.size()), 2), put(head, 0, 2);
    directory += std::string("PK\x01\x02\x14\0", 6) + head;
    put(directory, 0, 2), put(directory, 0, 2), put(directory, 0, 2), put(directory, 0, 4);
    put(directory, static_cast<std::uint32_t>(files.size()), 4);
    directory += name;
    files += std::string("PK\x03\x04", 4) + head + name + content;
  }
  std::string end("PK\x05\x06\0\0\0\0", 8);
  const auto count = static_cast<std::uint32_t>(parts.size());
  put(end, count, 2), put(end, count, 2), put(end, static_cast<std::uint32_t>(directory.size()), 4);
  put(end, static_cast<std::uint32_t>(files.size()), 4), put(end, 0, 2);
  return files + directory + end;
}

/// The parts of a document whose body is `body`; `styles` and `numbering` may be empty.
inline Parts word_parts(std::string_view body, std::string_view styles = {}, std::string_view numbering = {}) {
  const std::string relation = "<Relationship Id=\"r";
  Parts parts;
  parts["_rels/.rels"] =
      "<Relationships>" + relation + "\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
  parts["word/document.xml"] = "<w:document xmlns:w=\"w\" xmlns:w14=\"w14\" xmlns:mc=\"mc\" xmlns:a=\"a\"><w:body>" +
                               std::string(body) + "</w:body></w:document>";
  parts["word/styles.xml"] = "<w:styles xmlns:w=\"w\">" + std::string(styles) + "</w:styles>";
  parts["word/numbering.xml"] = "<w:numbering xmlns:w=\"w\">" + std::string(numbering) + "</w:numbering>";
  parts["word/_rels/document.xml.rels"] = "<Relationships>" + relation +
                                          "1\" Type=\"x/styles\" Target=\"styles.xml\"/>" + relation +
                                          "2\" Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>";
  return parts;
}

inline std::string word_file(std::string_view body, std::string_view styles = {}, std::string_view numbering = {}) {
  return package_of(word_parts(body, styles, numbering));
}

/// A run, and a paragraph of one.
inline std::string run_of(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}
inline std::string paragraph_of(std::string_view text) { return "<w:p>" + run_of(text) + "</w:p>"; }

}  // namespace pilotcheck::testing
