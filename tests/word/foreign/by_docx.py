"""Forms made by docx, a library for Node.js: by_docx.mjs makes them of what is said here."""
import json
import pathlib
import subprocess

from content import COMMITMENT, filled

PARTS = (("plan_content", "下一步建设的主要内容和实施计划"), ("plan_goals", "实施预期目标"), ("growth", "成长性分析"))


def make(name, path, form):
    said = {
        "values": {key: value for key, value in form.items() if isinstance(value, str)},
        "texts": {key: value.split("\n") for key, value in form.items() if isinstance(value, str)},
        "pilot": {
            "name": form["pilot.name"],
            "address": form["pilot.address"],
            "start": form["pilot.start_date"],
            "end": form["pilot.end_date"],
            "period": f"{form['pilot.start_date']}至{form['pilot.end_date']}",
            "total": form["pilot.total_investment"],
            "unit": form["recommendation.unit"],
            "date": form["pilot.application_date"],
        },
        "commitment": [COMMITMENT, f"法定代表人签章：{form['commitment.signatory']}", "公章：已盖章", form["commitment.date"]],
        "sections": form.sections(form.targets[0]),
        "parts": PARTS,
    }
    maker = pathlib.Path(__file__).with_name("by_docx.mjs")
    subprocess.run(["node", maker, name, path], input=json.dumps(said).encode(), check=True)


def controlled(path):
    form = filled(0, ["discrete"])
    form.attachments = [("附件1", "MES 验收报告"), ("附件2", "专利证书")]
    make("numbered", path, form)
    return form.expected(), ["修订", "隐藏", "删除线", "脚注", "申报编号 SX-2018-09"]


def compact(path):
    form = filled(1, ["process"])
    make("compact", path, form)
    form["narrative.process.s2"] += "\n图 3-1 数据采集架构图"
    form.attachments = [("图3-1", "数据采集架构图")]
    return form.expected(), []


MAKERS = {"controlled": controlled, "compact": compact}
