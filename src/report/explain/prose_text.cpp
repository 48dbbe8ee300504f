#include "report/explain/prose_text.h"

#include <array>

#include "report/wording.h"

namespace pilotcheck {

namespace {

struct Line {
  std::string_view zh;
  std::string_view en;
};

// A line each where there is room for 120 columns.
constexpr std::array<Line, 12> lines = {{
    {"正文先切成子句，再在其中查找各概念的中英文说法；全半角、大小写、繁简和换行都不影响",
     "A text is cut into clauses, and the words of known concepts are looked for, in Chinese and in English"},
    {"每处提及读作：已写明、被否定、只是计划、部分或试点、过去、假设、别家、只是提到；依据的是触发词（尚未、计划、同行…"
     "）",
     "Each place is read as affirmed, denied, planned, partial, past, hypothetical, other or neutral, by trigger "
     "words"},
    {"触发词管到子句、并列项、清单或标题之下，遇“但”“已”一类的词为止；双重否定抵消；申报日期之后的日期算计划",
     "A trigger rules its clause or list up to a word that ends it; denials cancel; dates past the application are "
     "plans"},
    {"没有触发词的陈述算已写明；标题、问句、重视与培训、表格自己的填写要求不算",
     "A plain statement without a trigger affirms; headings, questions, high regard and pasted instructions do not"},
    {"满足：至少一处写明，且没有一处否定；目标、计划类正文，规则注明后计划也算",
     "Met: affirmed somewhere and denied nowhere; plans count only where a rule says so, as for goals"},
    {"未满足：写到了，却处处是否定、计划、部分、过去、假设或别家；报告引出原句和触发词",
     "Unmet: brought up, but only as denied, planned, partial, past, hypothetical or other; the finding quotes the "
     "clause"},
    {"请核实（未写明）：这里写明、那里否定，或只是提到，或没有检出；没有检出不等于没有",
     "Please check (unstated): affirmed here and denied there, or only named, or not found, which does not mean "
     "absent"},
    {"这不是理解：它只认得词和词的管辖范围，不懂意思；没有收录的说法检不出，说法巧合时会看错",
     "This is no understanding: it knows words and their reach, not sense; it misses wordings that it was not given"},
    {"它读不出反话，也读不出图片里的字；“该系统”“其中”开头的句子当作接着上一句说，不知道究竟指谁",
     "It cannot know irony, or what a picture shows; “the system …” goes on with the sentence before, whatever it "
     "means"},
    {"它不核对不同文件之间的矛盾，也不知道写的是否属实",
     "It does not see contradictions between documents, nor whether what is written is true"},
    {"拿不准时它就问：“请核实”是请人看一眼，既不是通过，也不是不通过",
     "In doubt it asks: “please check” wants a person to look; it is neither a pass nor a failure"},
    {"怀疑某个结论时：explain --text FILE 显示正文怎么读，explain CONCEPT 列出算数的词",
     "In doubt of a verdict: explain --text FILE shows how a text is read, explain CONCEPT the words that count"},
}};

}  // namespace

void explain_prose(Language language, Page& page) {
  for (const Line& line : lines) page.marked(0, "-", say(language, line.zh, line.en), Style::dim);
}

}  // namespace pilotcheck
