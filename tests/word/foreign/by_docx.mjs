// Forms made by docx, a library for Node.js. What they say comes from by_docx.py as JSON on standard input.
//     node by_docx.mjs NAME FILE <form.json
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(process.env.NODE_PATH + "/");
const d = require("docx");
const { values, pilot, commitment, sections, parts, texts } = JSON.parse(readFileSync(0, "utf8"));
const [name, file] = process.argv.slice(2);
const e = (key) => values[`enterprise.${key}`];
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const paragraph = (one) => (one instanceof d.Paragraph ? one : Array.isArray(one) ? new d.Paragraph({ children: one }) : new d.Paragraph(one));
const cell = (content, columnSpan = 1, rowSpan = 1) =>
  new d.TableCell({ columnSpan, rowSpan, children: (Array.isArray(content) ? content : [content]).map(paragraph) });
const table = (...rows) => new d.Table({ rows: rows.map((cells) => new d.TableRow({ children: cells.map((one) => cell(...one)) })) });
const lines = (path) => texts[path].map((line) => new d.Paragraph(line));
const run = (text, options = {}) => new d.TextRun({ text, ...options });
const change = (text, id) => ({ text, id, author: "审核人", date: "2018-03-02T08:00:00Z" });
const box = (checked, text) => [new d.CheckBox({ checked }), run(text)];

// Numbers that Word generates, boxes as controls, changes, comments, notes, a head, a table of contents to be filled later.
function numbered() {
  const heading = (level, text) => new d.Paragraph({ text, heading: `Heading${level}`, numbering: { reference: "parts", level: level - 1 } });
  const levels = [[d.LevelFormat.CHINESE_COUNTING_THOUSAND, "%1、"], [d.LevelFormat.CHINESE_COUNTING, "（%2）"], [d.LevelFormat.DECIMAL, "%3."]];
  const first = table([["（一）企业基本信息", 4]], [["企业名称"], [[[new d.DeletedTextRun(change("旧厂名", 1)), new d.InsertedTextRun(change(e("name"), 2))]], 3]],
    [["组织机构代码"], [e("organization_code")], ["成立时间"], [e("founded")]], [["企业性质"], [[[...box(false, "国有 "), ...box(true, "民营 "), ...box(false, "三资")]], 3]],
    [["单位地址"], [e("address"), 3]], [["联系人", 1, 3], [`姓名：${e("contact.name")}`], [`电话：${e("contact.landline")}`, 2]],
    [[`职务：${e("contact.position")}`], [`手机：${e("contact.mobile")}`, 2]], [[`传真：${e("contact.fax")}`], [`E-mail：${e("contact.email")}`, 2]],
    [["总资产（万元）"], [[[run("99", { strike: true }), run(e("total_assets"))]]], ["负债率"], [`${e("debt_ratio")}%`]],
    [["信用等级"], [e("credit_rating")], ["上年销售（万元）"], [[[run(e("sales")), run("（未审）", { vanish: true })]]]], [["上年税金（万元）"], [e("taxes")], ["上年利润（万元）"], [e("profit")]],
    [["是否在新型工业化示范基地"], [[[...box(true, `是（基地名称：${e("demonstration_base_name")}）；`), ...box(false, "否")]], 3]],
    [["是否是两化融合管理体系贯标试点企业"], [[[...box(false, "是 "), ...box(true, "否")]], 3]], [["企业简介"], [texts["enterprise.profile"], 3]]);
  const second = table([["（二）试点示范基本信息", 2]], [["试点示范模式"], [[[...box(true, "离散型智能制造模式 "), ...box(false, "网络协同制造模式 "), ...box(false, "远程运维服务模式")],
    [...box(false, "流程型智能制造模式 "), ...box(false, "大规模个性化定制模式 "), ...box(false, "其他")]]]], [["新技术创新应用"], [[[...box(false, "物联网 "), ...box(false, "人工智能")]]]],
    [["名称"], [pilot.name]], [["地址"], [pilot.address]], [["起止日期"], [pilot.period]], [["总投资（万元）"], [pilot.total]], [["试点示范简述"], [texts["pilot.brief"]]], [["真实性承诺"], [commitment]]);
  const noted = new d.Paragraph({ children: [new d.CommentRangeStart(0), run(texts["narrative.overview"][0]), new d.CommentRangeEnd(0), run("", { children: [new d.CommentReference(0)] }), new d.FootnoteReferenceRun(1)] });
  const children = ["智能制造试点示范申报书", `试点示范名称：${pilot.name}`, `申报单位（盖章）：${e("name")}    推荐单位（盖章）：${pilot.unit}`, `申报日期：${pilot.date}`].map(paragraph);
  children.push(new d.TableOfContents("目录", { headingStyleRange: "1-3" }), heading(1, "企业和试点示范基本信息"), first, new d.Paragraph(""), second, heading(1, "试点示范基本情况"), heading(2, "概述"), noted,
    ...lines("narrative.overview").slice(1), heading(2, "实施的先进性"), ...lines("narrative.advancement"), heading(1, "实施现状"));
  for (const [path, title] of sections) children.push(heading(3, title), ...lines(path));
  children.push(heading(1, "下一步实施计划"));
  for (const [key, title] of parts) children.push(heading(2, title), ...lines(`narrative.${key}`));
  children.push(heading(1, "示范作用"), ...lines("narrative.demonstration"), heading(1, "相关附件"));
  for (const caption of ["MES 验收报告", "专利证书"]) children.push(new d.Paragraph({ text: caption, numbering: { reference: "listed", level: 0 } }));
  return new d.Document({
    features: { updateFields: true },
    numbering: { config: [{ reference: "parts", levels: levels.map(([format, text], level) => ({ level, format, text })) },
      { reference: "listed", levels: [{ level: 0, format: d.LevelFormat.DECIMAL, text: "附件%1：" }] }] },
    comments: { children: [{ id: 0, author: "审核人", children: [new d.Paragraph("此处请补数据：数控化率多少？")] }] },
    footnotes: { 1: { children: [new d.Paragraph("含两家子公司。")] } },
    sections: [{ headers: { default: new d.Header({ children: [new d.Paragraph("申报编号 SX-2018-09")] }) }, children }],
  });
}

// Label and value in one cell, numbers of two levels, a box of text, symbols, captions above and below their pictures.
function compact() {
  const heading = (level, text) => new d.Paragraph({ text, numbering: { reference: "parts", level: level - 1 }, heading: `Heading${level}` });
  const tick = new d.SymbolRun({ char: "F0FE", symbolfont: "Wingdings" }), empty = () => new d.SymbolRun({ char: "F0A8", symbolfont: "Wingdings" });
  const ticks = (...names) => [].concat(...names.map(([on, text]) => [on ? tick : empty(), run(text)]));
  const picture = () => new d.Paragraph({ children: [new d.ImageRun({ type: "png", data: PIXEL, transformation: { width: 90, height: 60 } })] });
  const first = table([["企业基本信息", 2]], [[`企业名称：${e("name")}`, 2]], [[`组织机构代码：${e("organization_code")}`], [`成立时间：${e("founded")}`]],
    [[[[run("企业性质："), ...ticks([true, "国有  "], [false, "民营  "], [false, "三资"])]], 2]], [[`单位地址：${e("address")}`, 2]],
    [[`联系人：${e("contact.name")}　　职务：${e("contact.position")}`], [`电话：${e("contact.landline")}　　手机：${e("contact.mobile")}`]], [[`传真：${e("contact.fax")}`], [`E-mail：${e("contact.email")}`]],
    [[`总资产：${e("total_assets")}万元`], [`负债率：${e("debt_ratio")}%`]], [[`信用等级：${e("credit_rating")}`], [`上年销售：${e("sales")}万元`]], [[`上年税金：${e("taxes")}万元`], [`上年利润：${e("profit")}万元`]],
    [[[[run("是否在新型工业化示范基地："), ...ticks([false, "是（基地名称：____） "], [true, "否"])]], 2]], [[[[run("是否是两化融合管理体系贯标试点企业："), ...ticks([true, "是 "], [false, "否"])]], 2]],
    [[["企业简介", ...texts["enterprise.profile"]], 2]]);
  const second = table([["试点示范基本信息", 2]], [["试点示范模式"], [[ticks([false, "离散型智能制造模式 "], [true, "流程型智能制造模式 "], [false, "其他____"])]]], [["新技术创新应用"], [[ticks([false, "物联网 "], [false, "人工智能"])]]],
    [["名称"], [pilot.name]], [["地址"], [pilot.address]], [["起始日期"], [pilot.start]], [["截止日期"], [pilot.end]], [["总投资"], [`${pilot.total}万元`]], [["试点示范简述"], [texts["pilot.brief"]]], [["真实性承诺"], [commitment]]);
  const children = ["智能制造试点示范申报书", `试点示范名称：${pilot.name}`].map(paragraph);
  children.push(new d.Textbox({ children: [run(`申报单位（盖章）：${e("name")}`)], style: { width: "300pt", height: "40pt" } }),
    paragraph(`推荐单位（盖章）：${pilot.unit}\t申报日期：${pilot.date}`), heading(1, "企业和试点示范基本信息"), first, new d.Paragraph(""), second, heading(1, "试点示范基本情况"), heading(2, "概述"), ...lines("narrative.overview"),
    heading(2, "实施的先进性"), ...lines("narrative.advancement"), heading(1, "实施现状"));
  sections.forEach(([path, title], at) => {
    children.push(heading(2, title), ...lines(path));
    if (at === 1) children.push(picture(), new d.Paragraph("图 3-1 数据采集架构图"));
  });
  children.push(heading(1, "下一步实施计划"));
  for (const [key, title] of parts) children.push(heading(2, title), ...lines(`narrative.${key}`));
  children.push(heading(1, "示范作用"), ...lines("narrative.demonstration"));
  const levels = [[d.LevelFormat.DECIMAL, "%1"], [d.LevelFormat.DECIMAL, "%1.%2"], [d.LevelFormat.DECIMAL, "%1.%2.%3"]].map(([format, text], level) => ({ level, format, text }));
  return new d.Document({ numbering: { config: [{ reference: "parts", levels }] }, sections: [{ footers: { default: new d.Footer({ children: [new d.Paragraph("第 1 页")] }) }, children }] });
}

writeFileSync(file, await d.Packer.toBuffer({ numbered, compact }[name]()));
