#include "input/file_kind.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view copy_zh = "请用 pilotcheck init 写出骨架，把其中的内容填进去，再检查该文件";
constexpr std::string_view copy_en =
    "write a skeleton with `pilotcheck init`, fill its content in, and check that file";
constexpr std::string_view scan_zh = "这种文件不含可读取的文字；请把内容写成 YAML 文本";
constexpr std::string_view scan_en = "no text can be read from it; write the content as YAML text";
constexpr std::string_view unpack_zh = "请先解压，再指定其中的 YAML 或 JSON 文件";
constexpr std::string_view unpack_en = "unpack it and name the YAML or JSON files in it";

constexpr std::string_view as_docx_zh = "请用 Word 或 WPS 打开，另存为 .docx，再检查该文件";
constexpr std::string_view as_docx_en = "open it in Word or WPS, save it as .docx, and check that file";

constexpr FileKind word{"Word 文档", "a Word document", "只有申报描述可以是 .docx；其他文件请写成 YAML 文本",
                        "only a description may be a .docx; write anything else as YAML text"};
constexpr FileKind old_word{"旧版 Word 文档（.doc）", "an old Word document (.doc)", as_docx_zh, as_docx_en};
constexpr FileKind locked{"加了密码的 Office 文档", "an Office document that is locked by a password",
                          "请打开它，去掉密码，另存为 .docx", "open it, take off the password, and save it as .docx"};
constexpr FileKind excel{"Excel 工作簿", "an Excel workbook", copy_zh, copy_en};
constexpr FileKind slides{"PowerPoint 演示文稿", "a PowerPoint presentation", copy_zh, copy_en};
constexpr FileKind open_document{"OpenDocument 文档", "an OpenDocument file",
                                 "请用 LibreOffice、Word 或 WPS 打开，另存为 .docx，再检查该文件",
                                 "open it in LibreOffice, Word or WPS, save it as .docx, and check that file"};
constexpr FileKind old_office{"旧版 Office 或 WPS 文档", "a document of an older Office or of WPS", as_docx_zh,
                              as_docx_en};
constexpr FileKind rich_text{"RTF 文档", "an RTF document", as_docx_zh, as_docx_en};
constexpr FileKind pdf{
    "PDF 文件", "a PDF file", "请检查生成它的 .docx；没有的，用 pilotcheck init 写出骨架再填写",
    "check the .docx that it was made from; where there is none, fill in what `pilotcheck init` writes"};
constexpr FileKind picture{"图片", "a picture", scan_zh, scan_en};
constexpr FileKind archive{"压缩包", "an archive", unpack_zh, unpack_en};

struct Beginning {
  std::string_view bytes;
  const FileKind* kind;
};

constexpr Beginning beginnings[] = {{"%PDF-"sv, &pdf},
                                    {"{\\rtf"sv, &rich_text},
                                    {"\x89PNG\r\n\x1A\n"sv, &picture},
                                    {"\xFF\xD8\xFF"sv, &picture},
                                    {"GIF87a"sv, &picture},
                                    {"GIF89a"sv, &picture},
                                    {"II*\0"sv, &picture},
                                    {"MM\0*"sv, &picture},
                                    {"Rar!\x1A\x07"sv, &archive},
                                    {"7z\xBC\xAF\x27\x1C"sv, &archive},
                                    {"\x1F\x8B\x08"sv, &archive}};

/// A part that only packages of that kind have: their names stand in a package as they are.
constexpr Beginning parts[] = {{"word/document"sv, &word},
                               {"word\\document"sv, &word},
                               {"xl/workbook"sv, &excel},
                               {"ppt/presentation"sv, &slides},
                               {"mimetypeapplication/vnd.oasis.opendocument"sv, &open_document}};

/// The streams of the older formats, whose names are in UTF-16.
constexpr Beginning streams[] = {{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv, &locked},
                                 {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, &old_word},
                                 {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, &excel},
                                 {"B\0o\0o\0k\0\0\0"sv, &excel},
                                 {"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0"sv, &slides}};

constexpr Beginning suffixes[] = {{".docx"sv, &word},        {".doc"sv, &old_word}, {".wps"sv, &old_office},
                                  {".xlsx"sv, &excel},       {".xls"sv, &excel},    {".et"sv, &excel},
                                  {".rtf"sv, &rich_text},    {".pdf"sv, &pdf},      {".odt"sv, &open_document},
                                  {".ods"sv, &open_document}};

template <std::size_t Size>
const FileKind* kind_with(const Beginning (&rows)[Size], std::string_view bytes, const FileKind& otherwise) {
  for (const Beginning& row : rows) {
    if (bytes.find(row.bytes) != std::string_view::npos) return row.kind;
  }
  return &otherwise;
}

/// Two letters alone would be the beginning of a text: the size of the header must be one that there is.
bool is_bitmap(std::string_view bytes) {
  return bytes.starts_with("BM") && bytes.size() > 18 && bytes.substr(15, 3) == "\0\0\0"sv &&
         std::string_view("\x0C\x28\x6C\x7C").find(bytes[14]) != std::string_view::npos;
}

}  // namespace

const FileKind& word_document_kind() { return word; }

const FileKind* file_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return kind_with(parts, bytes, archive);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kind_with(streams, bytes, old_office);
  for (const Beginning& row : beginnings) {
    if (bytes.starts_with(row.bytes)) return row.kind;
  }
  const bool web_picture = bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
  return web_picture || is_bitmap(bytes) ? &picture : nullptr;
}

const FileKind* document_kind(std::string_view name) {
  const std::string folded = text::fold(name);
  const auto* row = std::ranges::find_if(suffixes, [&](const Beginning& one) { return folded.ends_with(one.bytes); });
  return row == std::end(suffixes) ? nullptr : row->kind;
}

std::string this_is(const FileKind& kind) {
  const bool latin = static_cast<unsigned char>(kind.zh.front()) < 0x80;
  return fmt::format("这是{}{}", latin ? " " : "", kind.zh);
}

Diagnostic not_a_text(std::string name, const FileKind& found) {
  // Which of the older ones it is stands in no fixed place: the name tells where the bytes do not.
  const FileKind* named = &found == &old_office ? document_kind(name) : nullptr;
  const FileKind& kind = named == nullptr ? found : *named;
  return {Severity::error,
          "not-text",
          std::move(name),
          {},
          {this_is(kind) + "，不是文本，不能读取", fmt::format("this is {}, not a text, and cannot be read", kind.en)},
          {std::string(kind.hint_zh), std::string(kind.hint_en)}};
}

}  // namespace pilotcheck
