// The reading door: what the paths on a command line stand for, and what is refused.
#include "input/inputs.h"

#include <doctest/doctest.h>

#include <set>

#include "unit/piped_input.h"
#include "unit/temporary_folder.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

using Words = std::vector<std::string>;

Words names_in(const Words& paths, InputOptions options = {}) {
  Inputs inputs(paths, std::move(options));
  Words names;
  while (const auto input = inputs.next()) names.push_back(input->name);
  return names;
}

/// `name format‹bytes›` of each input, or `name!` and what is said of it at its place; paths below `folder` without it.
Words told(const TemporaryFolder& folder, const Words& paths, InputOptions options = {}) {
  const auto shown = [&](std::string text) {
    const std::string root = folder.path.string() + "/";
    for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root)) text.erase(at, root.size());
    return text;
  };
  Inputs inputs(paths, std::move(options));
  Words words;
  while (const auto input = inputs.next()) {
    std::string word = input->name;
    if (input->bytes) word += " " + std::string(input->format->name) + "‹" + *input->bytes + "›";
    for (const Diagnostic& one : input->diagnostics) {
      word += "! " + one.file + ":" + std::to_string(one.position.line) + " " + one.message.en;
    }
    words.push_back(shown(word));
  }
  return words;
}

}  // namespace

TEST_CASE("every input is in one shard, whatever else is there") {
  const TemporaryFolder folder;
  Words paths;
  std::string lines;
  for (int i = 0; i < 200; ++i) {
    paths.push_back(folder.write("d" + std::to_string(i) + ".yaml", "a: 1\n"));
    lines += "{\"a\": 1}\n";
  }
  paths.push_back(folder.write("all.jsonl", lines));
  paths.push_back((folder.path / "missing.yaml").string());
  const Words whole = names_in(paths);
  CHECK(whole.size() == 401);
  std::multiset<std::string> together;
  for (std::size_t number = 1; number <= 3; ++number) {
    InputOptions options;
    options.shard = {number, 3};
    const Words part = names_in(paths, options);
    CHECK(part.size() > 80);
    CHECK(part.size() < 190);
    together.insert(part.begin(), part.end());
    // The same inputs of another command line.
    Words others(part.begin(), part.begin() + 10);
    CHECK(names_in(others, options) == others);
  }
  CHECK(together == std::multiset<std::string>(whole.begin(), whole.end()));
}

TEST_CASE("where every line counts, a blank one is an input that cannot be read") {
  const TemporaryFolder folder;
  const std::string path = folder.write("lines.jsonl", "\n{\"a\": 1}\n\n{\"a\": 2}\n");
  CHECK(names_in({path}) == Words{path + ":2", path + ":4"});
  InputOptions options;
  options.every_line = true;
  CHECK(names_in({path}, options) == Words{path + ":1", path + ":2", path + ":3", path + ":4"});
  const std::string blank = folder.write("blank.jsonl", "\n\n");
  CHECK(names_in({blank}, options) == Words{blank + ":1", blank + ":2"});
  // A damaged first line leaves the others what they are.
  const std::string cut = folder.write("cut.jsonl", "name\":\"x\"}\n{\"a\": 1}\n");
  CHECK(names_in({cut}, options) == Words{cut + ":1", cut + ":2"});
}

TEST_CASE("a file is one description, of the format that its suffix names, in capitals or not") {
  const TemporaryFolder folder;
  const std::string text = "{\"a\": 1}\n";
  CHECK(told(folder, {folder.write("a.yaml", text), folder.write("b.JSON", text), folder.write("c.txt", text),
                      folder.write("d.Ndjson", text)}) == Words{"a.yaml yaml‹" + text + "›",
                                                                "b.JSON json‹" + text + "›", "c.txt yaml‹" + text + "›",
                                                                "d.Ndjson:1 jsonl‹{\"a\": 1}›"});
}

TEST_CASE("a folder stands for the files below it that hold one description, and for what is none there only by name") {
  const TemporaryFolder folder;
  for (const char* name : {"d/b.yml", "d/a.yaml", "d/deep/c.json", "d/rows.jsonl", "d/notes.txt", "d/.hidden.yaml"}) {
    folder.write(name, "a: 1\n");
  }
  InputOptions options;
  options.others = {folder.at("d/a.yaml"), folder.at("none.yaml")};
  CHECK(names_in({folder.at("d")}) == Words{folder.at("d/a.yaml"), folder.at("d/b.yml"), folder.at("d/deep/c.json")});
  CHECK(names_in({folder.at("d")}, options) == Words{folder.at("d/b.yml"), folder.at("d/deep/c.json")});
  CHECK(names_in({folder.at("d/a.yaml")}, options) == Words{folder.at("d/a.yaml")});
  folder.write("empty/notes.txt", "");
  CHECK(told(folder, {folder.at("empty")}) ==
        Words{"empty! empty:0 the folder has no .yaml, .yml, .json or .docx file"});
  InputOptions lines;
  lines.format = &json_lines_format();
  CHECK(names_in({folder.at("d")}, lines) == Words{folder.at("d/rows.jsonl:1")});
  CHECK(told(folder, {folder.at("empty")}, lines) == Words{"empty! empty:0 the folder has no .jsonl or .ndjson file"});
}

TEST_CASE("a pattern stands for what matches it, folders as folders, and a file of that very name for itself") {
  const TemporaryFolder folder;
  for (const char* name : {"a1.yaml", "a2.yaml", "b.yaml", "a3/c.yaml", "[x].yaml"}) folder.write(name, "a: 1\n");
  CHECK(told(folder, {folder.at("a*"), folder.at("[x].yaml"), folder.at("z?")}) ==
        Words{"a1.yaml yaml‹a: 1\n›", "a2.yaml yaml‹a: 1\n›", "a3/c.yaml yaml‹a: 1\n›", "[x].yaml yaml‹a: 1\n›",
              "z?! z?:0 no file matches this pattern"});
}

TEST_CASE("a list names files, folders, patterns and standard input, in any encoding, and its lines are told") {
  const TemporaryFolder folder;
  folder.write("d/a.yaml", "a: 1\n");
  folder.write("企业.yaml", "b: 1\n");
  const auto at = [&](const char* name) { return folder.at(name); };
  PipedInput input;
  input.write("{\"c\": 1}\n");
  input.close_end();
  const std::string list = folder.write("list", at("d") + "\r\n\n" + at("*.yaml") + "\n" + at("none.yaml") + "\n-\n" +
                                                    at("z*") + "\n-\n/dev/zero\n" + std::string(5000, 'x') +
                                                    std::string("\na\0b\n", 5) + at("d/a.yaml"));
  CHECK(told(folder, {"@" + list}) ==
        Words{"d/a.yaml yaml‹a: 1\n›", "企业.yaml yaml‹b: 1\n›", "none.yaml! list:4 none.yaml: there is no such file",
              "<stdin>:1 jsonl‹{\"c\": 1}›", "z*! list:6 z*: no file matches this pattern",
              "-! list:7 -: standard input (-) can be named only once",
              "/dev/zero! list:8 /dev/zero: this is no regular file (a pipe or a device)",
              "@list:9! list:9 this line is no path", "@list:10! list:10 this line is no path",
              "d/a.yaml yaml‹a: 1\n›"});
  const std::string found = "企业.yaml yaml‹b: 1\n›";
  CHECK(told(folder, {"@" + folder.write("marked", "\xEF\xBB\xBF" + at("企业.yaml"))}) == Words{found});
  CHECK(told(folder, {"@" + folder.write("gbk", at("\xC6\xF3\xD2\xB5.yaml"))}) == Words{found});
  std::string utf16 = "\xFF\xFE";
  for (const char c : folder.at("")) utf16.append({c, '\0'});
  utf16.append("\x01\x4F\x1A\x4E", 4);
  for (const char c : std::string_view(".yaml\r\n")) utf16.append({c, '\0'});
  CHECK(told(folder, {"@" + folder.write("utf16", utf16)}) == Words{found});
  CHECK(told(folder, {"@" + at("nowhere"), "@" + at("d")}) ==
        Words{"@nowhere! @nowhere:0 this list of files cannot be read", "@d! @d:0 this is a folder, not a file"});
}

TEST_CASE("several YAML documents in a file are a stream, one is the file itself") {
  const TemporaryFolder folder;
  CHECK(told(folder, {folder.write("one.yaml", "# 注\n---\na: 1\n"), folder.write("two.yaml", "a: 1\n--- # 注\nb: 1\n"),
                      folder.write("text.yaml", "a: |\n  x\n----\n"), folder.write("two.txt", "---\na: 1\n---\nb: 1\n"),
                      folder.write("directive.yaml", "%YAML 1.2\n---\na: 1\n")}) ==
        Words{"one.yaml yaml‹# 注\n---\na: 1\n›", "two.yaml:1 yaml‹a: 1\n›", "two.yaml:2 yaml‹--- # 注\nb: 1\n›",
              "text.yaml yaml‹a: |\n  x\n----\n›", "two.txt:1 yaml‹---\na: 1\n›", "two.txt:3 yaml‹---\nb: 1\n›",
              "directive.yaml yaml‹%YAML 1.2\n---\na: 1\n›"});
}

TEST_CASE("JSON lines without a suffix are known by their first two lines, one object over several lines is none") {
  const TemporaryFolder folder;
  CHECK(
      told(folder, {folder.write("lines", "\n{\"a\": 1}\n\n{\"b\": 1}\n"), folder.write("object", "{\n\"a\": 1}\n")}) ==
      Words{"lines:2 jsonl‹{\"a\": 1}›", "lines:4 jsonl‹{\"b\": 1}›", "object yaml‹{\n\"a\": 1}\n›"});
  const auto from_stdin = [&](std::string_view text, bool whole) {
    PipedInput input;
    input.write(text);
    input.close_end();
    InputOptions options;
    options.whole_stdin = whole;
    return told(folder, {"-"}, options);
  };
  // A damaged first line does not make the others one object.
  CHECK(from_stdin("{\"a\":\n{\"b\": 1}\n", false) == Words{"<stdin>:1 jsonl‹{\"a\":›", "<stdin>:2 jsonl‹{\"b\": 1}›"});
  CHECK(from_stdin("{\n\"a\": 1}\n", false) == Words{"<stdin>:1 yaml‹{\n\"a\": 1}\n›"});
  CHECK(from_stdin("{\"a\": 1}\n", false) == Words{"<stdin>:1 jsonl‹{\"a\": 1}›"});
  CHECK(from_stdin("{\"a\": 1}\n", true) == Words{"<stdin> yaml‹{\"a\": 1}\n›"});
  CHECK(from_stdin("{\"a\": 1}\n{\"b\": 1}\n", true) ==
        Words{"<stdin>:1 jsonl‹{\"a\": 1}›", "<stdin>:2 jsonl‹{\"b\": 1}›"});
  CHECK(from_stdin("# 注\na: 1\n", true) == Words{"<stdin> yaml‹# 注\na: 1\n›"});
  CHECK(from_stdin("a: 1\n---\nb: 1\n", true) == Words{"<stdin>:1 yaml‹a: 1\n›", "<stdin>:2 yaml‹---\nb: 1\n›"});
  CHECK(from_stdin("", true) == Words{"<stdin> yaml‹›"});
  CHECK(from_stdin("", false).empty());
}

TEST_CASE("limits hold for each file, line and document, and what is around them is read") {
  const TemporaryFolder folder;
  InputOptions options;
  options.limits.file_bytes = 20;
  options.limits.passed_bytes = 500'000;
  const std::string large(100, 'x');
  const std::string endless(2'000'000, 'x');
  CHECK(told(folder, {folder.write("a.yaml", large), folder.write("b.yaml", "a: 1\n")}, options) ==
        Words{"a.yaml! a.yaml:0 the file is larger than the limit of 20 bytes", "b.yaml yaml‹a: 1\n›"});
  CHECK(told(folder, {folder.write("c.jsonl", "{\"a\": 1}\n" + large + "\n{}\n")}, options) ==
        Words{"c.jsonl:1 jsonl‹{\"a\": 1}›", "c.jsonl:2! c.jsonl:2:0 this line is larger than the limit of 20 bytes",
              "c.jsonl:3 jsonl‹{}›"});
  CHECK(
      told(folder, {folder.write("d.yaml", "a: 1\n---\n" + large + "\nb: 1\n---\nc: 1\nd: 1\ne: 1\nf: 1\n---\ng: 1\n")},
           options) ==
      Words{"d.yaml:1 yaml‹a: 1\n›", "d.yaml:2! d.yaml:2:0 this document is larger than the limit of 20 bytes",
            "d.yaml:5! d.yaml:5:0 this document is larger than the limit of 20 bytes", "d.yaml:10 yaml‹---\ng: 1\n›"});
  // Where nothing is known of the format, the rest may be good.
  const std::string lines = "{" + large + "}\n{\"a\": 1}\n";
  const Words rest{"this line is larger than the limit of 20 bytes", "jsonl‹{\"a\": 1}›"};
  CHECK(told(folder, {folder.write("g", lines)}, options) == Words{"g:1! g:1:0 " + rest[0], "g:2 " + rest[1]});
  {
    PipedInput input;
    input.write(lines);
    input.close_end();
    options.whole_stdin = true;
    CHECK(told(folder, {"-"}, options) == Words{"<stdin>:1! <stdin>:1:0 " + rest[0], "<stdin>:2 " + rest[1]});
  }
  // What goes on and on ends its stream, and nothing else.
  CHECK(told(folder,
             {folder.write("e.jsonl", endless + "\n{}\n"), folder.write("f.yaml", "a: 1\n---\n" + endless + "\n---\n"),
              folder.at("b.yaml")},
             options) ==
        Words{"e.jsonl:1! e.jsonl:1:0 this line is larger than the limit of 20 bytes", "f.yaml:1 yaml‹a: 1\n›",
              "f.yaml:2! f.yaml:2:0 this document is larger than the limit of 20 bytes", "b.yaml yaml‹a: 1\n›"});
  std::string many = "a: 1\n---\n";
  for (int i = 0; i < 20; ++i) many += std::string(100'000, 'x') + "\n";
  CHECK(told(folder, {folder.write("i.yaml", many + "---\nb: 1\n")}, options) ==
        Words{"i.yaml:1 yaml‹a: 1\n›", "i.yaml:2! i.yaml:2:0 this document is larger than the limit of 20 bytes"});
}

TEST_CASE("a stream in UTF-16 is read, and the first of its descriptions says so") {
  const TemporaryFolder folder;
  std::string utf16 = "\xFE\xFF";
  for (const char c : std::string_view("{}\r\n{}\r\n")) utf16.append({'\0', c});
  CHECK(told(folder, {folder.write("a.jsonl", utf16)}) ==
        Words{"a.jsonl:1 jsonl‹{}\r›! a.jsonl:1:0 the file was read as UTF-16BE", "a.jsonl:2 jsonl‹{}\r›"});
}

TEST_CASE("a file that begins with a byte order mark is a stream as it would be without") {
  const TemporaryFolder folder;
  const std::string documents = "a: 1\n---\nb: 1\n";
  const std::string lines = "{\"a\": 1}\n{\"b\": 1}\n";
  const auto utf16 = [](const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (const char c : text) bytes.append({c, '\0'});
    return bytes;
  };
  const std::string note = "the file was read as UTF-16LE";
  CHECK(told(folder, {folder.write("a.yaml", "\xEF\xBB\xBF" + documents), folder.write("b.yaml", utf16(documents)),
                      folder.write("c", "\xEF\xBB\xBF" + lines), folder.write("d", utf16(lines))}) ==
        Words{"a.yaml:1 yaml‹a: 1\n›", "a.yaml:2 yaml‹---\nb: 1\n›", "b.yaml:1 yaml‹a: 1\n›! b.yaml:1:0 " + note,
              "b.yaml:2 yaml‹---\nb: 1\n›", "c:1 jsonl‹{\"a\": 1}›", "c:2 jsonl‹{\"b\": 1}›",
              "d:1 jsonl‹{\"a\": 1}›! d:1:0 " + note, "d:2 jsonl‹{\"b\": 1}›"});
}

TEST_CASE("an input has a name of its own below what was named, and one of a stream has none") {
  const TemporaryFolder folder;
  for (const char* name : {"d/a.yaml", "d/deep/b.yaml"}) folder.write(name, "a: 1\n");
  const auto own_names = [&](const Words& paths) {
    Inputs inputs(paths, {});
    Words names;
    while (const auto input = inputs.next()) names.emplace_back(input->own_name());
    return names;
  };
  CHECK(own_names({folder.at("d")}) == Words{"a.yaml", "deep/b.yaml"});
  CHECK(own_names({folder.at("d/")}) == Words{"a.yaml", "deep/b.yaml"});
  CHECK(own_names({folder.at("d/deep/b.yaml")}) == Words{"b.yaml"});
  CHECK(own_names({folder.at("d/*.yaml"), folder.at("d/d*")}) == Words{"a.yaml", "deep/b.yaml"});
  CHECK(own_names({folder.write("lines.jsonl", "{}\n{}\n")}) == Words{"", ""});
  CHECK(own_names({folder.at("d/missing.yaml")}) == Words{"missing.yaml"});
}
