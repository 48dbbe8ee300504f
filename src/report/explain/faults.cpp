#include "report/explain/faults.h"

#include <algorithm>
#include <array>

namespace pilotcheck {

namespace {

constexpr FaultRow rows[] = {
    // Keys and values.
    {"unknown-key", "词汇表中没有这个键，或它不在这一级", "no field goes by this key at this level",
     "改成提示中相近的名称，或移到它所属的分组；全部字段见 pilotcheck explain fields",
     "take the near name of the hint, or move it to its group; all fields: pilotcheck explain fields"},
    {"duplicate-key", "同一个键写了两次（中文名称与编号是同一个键）",
     "one key is there twice (a label and its id are one key)", "只保留一个；在此之前两个都不采信",
     "keep one; until then neither counts"},
    {"wrong-type", "值的形式不对：该写一个值却写了列表，该分项却写了一个值，或读不成这种类型",
     "the value has another form: a list where one value is due, a value where keys are due, or no such type",
     "照提示的写法改写；各字段的写法见 pilotcheck explain 字段名",
     "write it as the hint says; for a field: pilotcheck explain FIELD"},
    {"unknown-choice", "不是这个字段的选项", "it is no choice of the field",
     "改成选项之一；选项见 pilotcheck explain 字段名", "write one of its choices; for them: pilotcheck explain FIELD"},
    {"enumeration-comma", "几个选项写成了一项文字（顿号、全角逗号不分项）",
     "several choices in one text; only commas of ASCII divide items", "写成 [甲, 乙]", "write [one, two]"},
    {"missing-percent", "百分数没有写百分号", "a percentage without its sign", "写明 %，如 72%",
     "write the %, as in 72%"},
    {"no-direction", "没有说明是升是降", "it says neither rise nor fall", "写成 -16% 或 降低16%", "write -16%"},
    {"bad-change", "降低了超过 100%", "it falls by more than 100%", "核对数值，或写前后的数值",
     "check it, or give the numbers before and after"},
    {"unit-mismatch", "前后两个数值的单位不同", "the numbers before and after have different units", "用同一单位写",
     "write both in one unit"},
    {"unknown-evidence", "佐证指明的附件不存在", "evidence names an attachment that is not there",
     "在附件中加入它，或改正编号", "add the attachment, or correct its id"},
    {"text-file", "另存为文件的正文读不到：文件或标题不存在，或在文件夹之外",
     "the file of a text cannot be read: no such file or heading, or outside the folder", "核对文件名与标题",
     "check the name of the file and the heading"},
    {"too-many-findings", "问题太多，其余没有列出", "there are more findings than are listed",
     "改正已列出的，再检查一次", "mend those that are listed and check again"},
    // Slips of the keyboard.
    {"full-width-colon", "键后是全角冒号", "a full-width colon behind a key", "写成“: ”（半角冒号和一个空格）",
     "write a colon of ASCII and a space"},
    {"full-width-comma", "列表中是全角逗号", "full-width commas in a list", "写成半角逗号", "write commas of ASCII"},
    {"full-width-bracket", "列表的括号是全角的", "full-width brackets around a list", "写成 [ ]", "write [ ]"},
    {"full-width-quote", "值两边是全角引号", "full-width quotes around a value", "写成半角引号，或去掉",
     "write quotes of ASCII, or none"},
    {"full-width-space", "缩进中有全角空格", "full-width spaces as indentation", "用半角空格缩进",
     "indent with plain spaces"},
    {"full-width-digit", "数字是全角的", "full-width digits", "写成半角数字", "write digits of ASCII"},
    {"full-width-percent", "百分号是全角的", "a full-width percent sign", "写成 %", "write %"},
    {"no-break-space", "缩进中有不间断空格", "no-break spaces as indentation", "用半角空格缩进",
     "indent with plain spaces"},
    {"missing-space", "冒号后缺少空格", "no space behind the colon", "写成“键: 值”", "write `key: value`"},
    {"tab-indentation", "用制表符缩进", "tabs as indentation", "用空格缩进", "indent with spaces"},
    {"text-not-indented", "“|”后面粘贴的正文没有缩进", "the text that was pasted behind `|` is not indented",
     "把整段文字缩进到键的下一级", "indent the whole text deeper than its key"},
    // What makes a file unreadable.
    {"syntax", "不是有效的 YAML 或 JSON", "it is no YAML or JSON", "照提示改正所指的行",
     "mend the line as the hint says"},
    {"unclosed-quote", "引号没有关闭", "a quote is never closed", "补上引号", "add the quote"},
    {"alias", "不允许使用别名（*名称）", "aliases (`*name`) are not allowed", "直接写出内容",
     "write the content itself"},
    {"anchor", "不允许使用锚点（&名称）", "anchors (`&name`) are not allowed", "直接写出内容",
     "write the content itself"},
    {"tag", "不允许使用标签（!名称）", "tags (`!name`) are not allowed", "去掉它；若是文字，请加引号",
     "leave it out; quote what is text"},
    {"merge-key", "不允许使用合并键（<<）", "merge keys (`<<`) are not allowed", "直接写出内容",
     "write the content itself"},
    {"no-mapping", "文件的最外层不是“键: 值”", "the file is no mapping", "写成“键: 值”", "write `key: value`"},
    {"several-documents", "文件中有第二个文档（---）", "there is a second document (`---`) in the file",
     "每个文件只写一份描述", "write one description a file"},
    {"too-deep", "嵌套太深", "it is nested too deep", "描述只需要几层", "a description needs a few levels only"},
    {"too-many-nodes", "键和值太多", "it has too many keys and values", "核对是否选错了文件",
     "check that it is the right file"},
    {"key-too-long", "键太长", "a key is too long", "若是正文，写成“键: |”并另起一行缩进",
     "if it is a text, write `key: |` and the text on the next lines"},
    {"too-large", "文件太大", "the file is too large", "核对是否选错了文件", "check that it is the right file"},
    {"control-character", "文件中有控制字符", "there is a control character in the file", "删除它", "delete it"},
    {"not-text", "是 Word、Excel、PDF、图片一类的文件，不是文本",
     "it is a Word document, a picture or the like, no text", "用 pilotcheck init 写出骨架，把内容填进去",
     "write a skeleton with pilotcheck init and fill the content in"},
    {"encoding", "文件的编码读不出", "the encoding of the file cannot be read", "存为 UTF-8", "save it as UTF-8"},
    {"empty", "文件是空的", "the file is empty", "先用 pilotcheck init 写出骨架",
     "begin with the skeleton of pilotcheck init"},
    {"not-found", "没有这个文件", "there is no such file", "核对文件名", "check its name"},
    {"not-a-file", "不是普通文件", "it is no regular file", "指明一个文件", "name a file"},
    {"unreadable", "文件打不开", "the file cannot be opened", "核对权限", "check its permissions"},
    // What is wrong with a work list that is carried over.
    {"not-a-package", "不是 .xlsx 工作簿，或加了密码", "it is no .xlsx workbook, or locked by a password",
     "另存为不加密码的 .xlsx", "save it as .xlsx without a password"},
    {"not-a-workbook", "压缩包中没有工作簿", "there is no workbook in the package", "另存为 .xlsx", "save it as .xlsx"},
    {"broken-package", "工作簿已损坏", "the workbook is damaged", "用表格软件打开并重新保存",
     "open it in a spreadsheet program and save it again"},
    {"no-work-list", "工作簿中没有工作清单", "there is no work list in the workbook",
     "给出 check --format xlsx 写出的清单", "give a list that check --format xlsx wrote"},
    {"not-carried", "人工添加的工作表或列没有带入", "a sheet or column that people added is not carried over",
     "写进“备注”一列，或另行保存", "write it into the column “remarks”, or keep it elsewhere"},
    {"done-but-lacking", "标为完成的事项仍不满足", "what is marked done is still lacking", "核对描述是否已更新",
     "check that the description tells of it"},
    {"open-again", "曾补齐的事项又出现", "what was closed is lacking again", "核对描述中改动了什么",
     "look at what has changed in the description"},
    // Claims, texts and attachments.
    {"no-claim", "没有申报可由规则判断的对象", "nothing is claimed that rules can judge", "写明申报什么",
     "state what is applied for"},
    {"unjudged-claim", "申报了没有规则可以判断的对象", "something is claimed that no rules can judge", "需人工审核",
     "a person must look at it"},
    {"unstated-applies", "决定某对象是否适用的一项没有填写",
     "a fact that decides whether a target applies is not stated", "填写它", "state it"},
    {"nothing-judged", "没有一项必备条件适用，无从判断", "no condition applies, so that nothing was judged",
     "需人工审核", "a person must look at it"},
    {"text-unclaimed", "写了没有申报的对象的正文", "there is a text of a target that is not claimed",
     "申报它，或删除该正文", "claim the target, or delete the text"},
    {"placeholder", "值是待填的占位文字", "the value is a placeholder", "写出实际内容", "write what it stands for"},
    {"contradicts-text", "填报的与正文说的相反", "what is stated is contradicted by a text", "核对哪个属实，改正另一个",
     "find out which is true and correct the other"},
    {"figure-differs", "填报的数值与正文中的不同", "a figure that is stated differs from that in a text", "核对并统一",
     "check both and make them agree"},
    {"same-passage", "两处正文有相同的长段落", "two texts share a long passage", "各写各的内容",
     "write in each what belongs there"},
    {"attachment-missing", "附件的文件不存在", "the file of an attachment is not there", "核对文件名，或补上文件",
     "check its name, or add the file"},
    {"attachment-twice", "附件的编号重复", "two attachments have one id", "给每个附件不同的编号",
     "give each an id of its own"},
    {"attachment-unused", "附件没有作为佐证", "an attachment is evidence of nothing",
     "在它佐证的值下写明编号，或删除它", "name it as evidence of a value, or delete it"},
};

}  // namespace

std::span<const FaultRow> faults() { return rows; }

const FaultRow* find_fault(std::string_view id) {
  const auto* row = std::ranges::find(rows, id, &FaultRow::id);
  return row == std::end(rows) ? nullptr : row;
}

}  // namespace pilotcheck
