// Opens HTML reports in headless Chromium, asserts that they show what the assessment says, that text from a description
// never becomes markup or script, and that axe-core finds no violation. With SHOTS=FOLDER it also leaves pictures there.
const { chromium } = require('playwright-core');
const { execFileSync } = require('child_process');
const assert = require('assert');
const fs = require('fs');
const path = require('path');

const { PROGRAM, WORK, SHOTS } = process.env;

function check(format, language, files, command = 'check', options = []) {
  try {
    return execFileSync(PROGRAM, [command, '--lang', language, '--format', format, ...options, ...files], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch (stopped) {
    return stopped.stdout.toString(); // findings: exit status 1
  }
}

async function open(browser, name, language, files, command = 'check', options = []) {
  const file = path.join(WORK, `${name}.html`);
  fs.writeFileSync(file, check('html', language, files, command, options));
  const page = await browser.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', () => assert.fail('a dialog opened'));
  page.on('console', (message) => assert.fail(`the console says: ${message.text()}`));
  await page.goto(`file://${file}`);
  assert.deepStrictEqual(requests, [`file://${file}`], 'the page fetches something');
  return { page, assessments: JSON.parse(check('json', language, files)).assessments };
}

/** axe-core finds nothing to mend at either width, with everything unfolded. */
async function accessible(browser, name) {
  const context = await browser.newContext({ bypassCSP: true }); // the page lets no script in
  const page = await context.newPage();
  await page.goto(`file://${path.join(WORK, `${name}.html`)}`);
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 1000 });
    const found = await page.evaluate(async () => {
      document.querySelectorAll('details').forEach((node) => { node.open = true; });
      const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
      return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`), passes: passes.length };
    });
    assert.deepStrictEqual(found.violations, [], `${name} at ${width}`);
    assert(found.passes > 20, `axe looked at ${found.passes} things only`);
  }
  await context.close();
}

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** Every finding, target and count of the assessments stands on the page. */
async function shows(page, assessments, language) {
  assert.strictEqual(await page.getAttribute('html', 'lang'), language === 'zh' ? 'zh-CN' : 'en');
  for (const landmark of ['header', 'main', 'footer']) assert.strictEqual(await page.locator(landmark).count(), 1);
  assert.strictEqual(await page.locator('h1').count(), 1);
  const articles = page.locator('article');
  assert.strictEqual(await articles.count(), assessments.length);
  for (const [i, assessment] of assessments.entries()) {
    const article = articles.nth(i);
    const text = squeeze(await article.evaluate((node) => node.textContent));
    assert.strictEqual(await article.locator('p.verdict').getAttribute('class'), `verdict ${assessment.verdict}`);
    assert.strictEqual(await article.locator('ul.gaps > li').count(), assessment.findings.length + assessment.waived.length);
    await adds_up(article, assessment);
    for (const finding of assessment.findings) {
      assert(text.includes(finding.id), `${finding.id} is not shown`);
      for (const id of finding.closes) assert(text.includes(id), `${id} is not shown`);
      // A text that is missing is told by its title and by all that it must cover.
      if (!finding.message.includes('“') && finding.closes.length === 0) assert(text.includes(squeeze(finding.message)), finding.message);
    }
    const targets = [...assessment.baseline, ...assessment.targets].filter((target) => target.elements.total + target.sections.total > 0);
    assert.strictEqual(await article.locator('table.chart tbody tr').count(), targets.length);
    for (const [j, target] of targets.entries()) {
      const row = article.locator('table.chart tbody tr').nth(j);
      for (const status of ['met', 'unmet', 'unstated', 'not_applicable', 'waived']) {
        assert.strictEqual(await row.locator(`g.${status}`).count(), target.elements[status] + target.sections[status], `${target.id} ${status}`);
      }
    }
    const met = assessment.criteria.filter((criterion) => criterion.status === 'met').length;
    assert.strictEqual(await article.locator('ul.met > li').count(), met);
  }
}

/** The table of what to do counts the findings, by remedy and in all; the steps to begin with are must ones. */
async function adds_up(article, assessment) {
  const rows = await article.locator('table.work tr').evaluateAll((all) => all.slice(1).map((row) => [...row.cells].slice(1).map((cell) => Number(cell.textContent.replace('–', '0')))));
  const { findings } = assessment;
  if (findings.length === 0) {
    assert.deepStrictEqual(rows, []);
    return;
  }
  const sums = rows.pop();
  assert.deepStrictEqual(sums, [0, 1, 2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0)));
  const remedies = ['repair', 'write', 'attach', 'state', 'decide', 'build'].map((remedy) => findings.filter((finding) => finding.remedy === remedy).length);
  assert.deepStrictEqual(rows.map((row) => row[3]), remedies.filter((number) => number > 0));
  for (const [blocking, must, advised, all] of [...rows, sums]) assert.strictEqual(blocking + must + advised, all);
  assert.strictEqual(sums[3], findings.length);
  assert.strictEqual(sums[2], findings.filter((finding) => finding.level === 'should').length);
  assert.strictEqual(sums[0] > 0, assessment.verdict === 'ineligible' && findings.some((finding) => finding.status === 'unmet' && finding.part_of.startsWith('basic.')));
  assert.strictEqual(await article.locator('ol.steps > li').count(), Math.min(5, sums[0] + sums[1]));
}

/** For a client: no id, no place in the file, a title, a contact and a picture that is part of the page. */
async function serves_a_client(browser, language) {
  const logo = path.join(WORK, 'logo.png');
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  fs.writeFileSync(logo, Buffer.from(pixel, 'base64'));
  const options = ['--for', 'client', '--title', 'A <b>B</b> & C', '--contact', '"138" <a@b>', '--logo', logo];
  const name = `client-${language}`;
  const { page, assessments } = await open(browser, name, language, ['examples/discrete-gaps.yaml', 'examples/ineligible.yaml'], 'check', options);
  const text = squeeze(await page.evaluate(() => document.documentElement.outerHTML.replace(/<style>[^]*<\/style>/, '')));
  for (const { file, findings, criteria } of assessments) {
    assert(!text.includes(file), file);
    for (const { id } of [...findings, ...criteria]) assert(!text.includes(id), id);
  }
  assert.doesNotMatch(text, /yaml|第 \d+ 行|line \d|pilotcheck explain/);
  assert.strictEqual(await page.locator('h1').textContent(), 'A <b>B</b> & C');
  assert.strictEqual(await page.locator('p.contact').textContent(), '"138" <a@b>');
  assert.strictEqual(await page.locator('img.logo').evaluate((image) => image.complete && image.naturalWidth), 1);
  await contrast(page);
  for (const width of [1280, 390, 320]) await fits(page, width);
  await accessible(browser, name);
  await shot(page, name);
}

/** WCAG 2.1 contrast of every text against the nearest background behind it. */
async function contrast(page) {
  const faint = await page.evaluate(() => {
    const parse = (color) => (color.match(/[\d.]+/g) || []).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (node) => {
      for (let at = node; at; at = at.parentElement) {
        const color = parse(getComputedStyle(at).backgroundColor);
        if (color.length === 3 || color[3] > 0) return color;
      }
      return [255, 255, 255];
    };
    const bad = [];
    for (const node of document.querySelectorAll('body *:not(svg *)')) {
      if (![...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim())) continue;
      const [a, b] = [light(parse(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
      if ((a + 0.05) / (b + 0.05) < 4.5) bad.push(node.outerHTML.slice(0, 80));
    }
    return bad;
  });
  assert.deepStrictEqual(faint, []);
}

/** A ranking: every row with its figures and squares, and sorting by each title in both directions. */
async function ranks(browser, language, files) {
  const { page, assessments } = await open(browser, `score-${language}`, language, files, 'score');
  const lines = check('jsonl', language, files, 'score').trim().split('\n').map((line) => JSON.parse(line));
  const rows = page.locator('table.heat tbody tr');
  assert.strictEqual(await rows.count(), assessments.length);
  const column = (cell) => rows.evaluateAll((all, i) => all.map((row) => row.cells[i].textContent), cell);
  assert.deepStrictEqual(await column(0), lines.map((line) => (line.rank ? line.enterprise || line.file : `${line.file} — ${line.reason}`)));
  assert.deepStrictEqual(await column(2), lines.map((line) => (line.rank ? String(line.rank) : '–')));
  for (const [i, line] of lines.entries()) {
    if (!line.rank) continue;
    const elements = line.targets.reduce((sum, target) => sum + target.elements_met, 0);
    const one = assessments.find((assessment) => assessment.file === line.file);
    const basics = one.baseline.reduce((sum, target) => sum + target.elements.met + target.elements.waived, 0);
    assert.strictEqual(await rows.nth(i).locator('td.met, td.waived').count(), elements + basics, line.file);
  }
  const counted = await page.locator('table.spread td:last-child').evaluateAll((cells) => cells.reduce((sum, cell) => sum + Number(cell.textContent), 0));
  assert.strictEqual(counted, lines.filter((line) => line.rank).length);
  const before = await column(2);
  for (const [i, title] of (await page.locator('th.sortable').all()).entries()) {
    for (const direction of ['ascending', 'descending']) {
      await title.locator('button').click();
      assert.strictEqual(await title.getAttribute('aria-sort'), direction, 'the script did not run: is its hash right?');
      const values = await rows.evaluateAll((all, cell) => all.map((row) => row.cells[cell].dataset.value), i);
      const compare = (a, b) => (Number.isNaN(Number(a)) || Number.isNaN(Number(b)) ? (a < b ? -1 : a > b ? 1 : 0) : a - b);
      for (let at = 1; at < values.length; ++at) {
        const order = compare(values[at - 1], values[at]);
        assert(direction === 'ascending' ? order <= 0 : order >= 0, `column ${i} ${direction}: ${values}`);
      }
    }
  }
  await page.locator('th.sortable button').nth(2).click();
  assert.deepStrictEqual(await column(2), before);
  await contrast(page);
  for (const width of [1200, 390]) await fits(page, width);
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.strictEqual(await page.locator('.scroll.wide').evaluate((node) => node.scrollWidth - node.clientWidth), 0, 'the heat map must be scrolled at 1280');
  await accessible(browser, `score-${language}`);
  await shot(page, `score-${language}`);
}

async function recommends(browser, language) {
  const file = path.join(WORK, 'recommend.html');
  fs.writeFileSync(file, check('html', language, ['examples/recommendation'], 'recommend'));
  const page = await browser.newPage();
  await page.goto(`file://${file}`);
  const csv = check('csv', language, ['examples/recommendation'], 'recommend').trim().split('\r\n').slice(1);
  const shown = await page.locator('article table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent).join(',')));
  assert.deepStrictEqual(shown, csv.map((row) => row.split(',').slice(1).join(',')));
  assert.strictEqual(await page.locator('article').count(), 3);
  await contrast(page);
  for (const width of [1200, 390]) await fits(page, width);
  await shot(page, `recommend-${language}`);
}

async function fits(page, width) {
  await page.setViewportSize({ width, height: 900 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert(wide <= 0, `at ${width} the page is ${wide} pixels too wide`);
}

async function shot(page, name) {
  if (!SHOTS) return;
  for (const [kind, width, height] of [['desktop', 1200, 1000], ['phone', 390, 844]]) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(SHOTS, `${name}-${kind}.png`) });
  }
  await page.pdf({ path: path.join(SHOTS, `${name}.pdf`), format: 'A4', printBackground: true, preferCSSPageSize: true });
}

/** The page beside a form that was imported: every value leads to its place, and the place back to the value. */
async function reviews(browser, language) {
  const name = `review-${language}`;
  execFileSync(PROGRAM, ['import', '--lang', language, '--today', '2018-04-10', 'examples/form.docx', '-o', path.join(WORK, `${name}.yaml`), '--review'], { stdio: 'ignore' });
  const page = await browser.newPage();
  await page.goto(`file://${path.join(WORK, `${name}.html`)}`);
  const links = await page.locator('main a').all();
  assert(links.length > 60, 'values and places are not linked');
  for (const link of links) assert.strictEqual(await page.locator(await link.getAttribute('href')).count(), 1);
  for (const state of ['met', 'unmet', 'waived']) assert(await page.locator(`table.values b.${state}`).count() > 0, `no value is ${state}`);
  assert.strictEqual(await page.locator('script, img, iframe, form, input, link, object').count(), 0);
  for (const width of [1200, 390]) await fits(page, width);
  await accessible(browser, name);
  await shot(page, name);
}

(async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const examples = fs.readdirSync('examples').filter((name) => name.endsWith('.yaml')).map((name) => `examples/${name}`);
    for (const language of ['zh', 'en']) {
      const one = await open(browser, `one-${language}`, language, ['examples/discrete-gaps.yaml']);
      await shows(one.page, one.assessments, language);
      await contrast(one.page);
      assert.strictEqual(await one.page.locator('table.heat').count(), 0);
      assert(await one.page.locator('table.facts tbody tr td').count() > 40, 'the facts are not shown');
      for (const width of [1200, 390, 320]) await fits(one.page, width);
      await accessible(browser, `one-${language}`);
      await shot(one.page, `one-${language}`);
      await serves_a_client(browser, language);

      const all = await open(browser, `all-${language}`, language, examples);
      await shows(all.page, all.assessments, language);
      await contrast(all.page);
      assert.strictEqual(await all.page.locator('table.heat tbody tr').count(), examples.length);
      for (const link of await all.page.locator('table.heat a').all()) {
        assert.strictEqual(await all.page.locator(await link.getAttribute('href')).count(), 1);
      }
      for (const width of [1200, 390]) await fits(all.page, width);
      await accessible(browser, `all-${language}`);
      await shot(all.page, `all-${language}`);
    }
    for (const language of ['zh', 'en']) await reviews(browser, language);
    const hostileFile = path.join(WORK, 'hostile', 'draft.json');
    for (const language of ['zh', 'en']) {
      await ranks(browser, language, [...examples, hostileFile, 'examples/none.yaml']);
      await recommends(browser, language);
    }
    const hostile = await open(browser, 'hostile', 'zh', [path.join(WORK, 'hostile', 'draft.json')]);
    await shows(hostile.page, hostile.assessments, 'zh');
    assert(!(await hostile.page.title()).includes('owned'));
    assert.strictEqual(await hostile.page.locator('script, img, iframe, form, input, link, object').count(), 0);
    const shown = squeeze(await hostile.page.evaluate(() => document.body.textContent));
    for (const text of JSON.parse(fs.readFileSync(path.join(WORK, 'hostile', 'texts.json'), 'utf8'))) {
      // A page has no lines: where a terminal shows an escape for a line feed, it shows a space.
      const wanted = squeeze(text.replace(/\\n|\\t/g, ' ')).slice(0, 40);
      assert(shown.includes(wanted), `not shown as it is: ${wanted}`);
    }
    await fits(hostile.page, 390);
  } finally {
    await browser.close();
  }
  console.log('ok read_html');
})().catch((error) => { console.error(error); process.exit(1); });
