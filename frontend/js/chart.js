// <ln-chart>: one ECharts chart. Its option comes from the server as JSON; a text that begins with "--ln-" is a token.
const library = new URL('../_static/echarts/6.0.0/dist/echarts.esm.min.js', import.meta.url).href;
let loading;

const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function withTokens(value) {
  if (typeof value === 'string') return value.startsWith('--ln-') ? token(value) : value;
  if (Array.isArray(value)) return value.map(withTokens);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withTokens(v)]));
  return value;
}

function theme() {
  const ink = token('--ln-ink');
  const axis = {
    axisLine: { lineStyle: { color: ink, width: 1 } }, axisTick: { show: false },
    axisLabel: { color: token('--ln-ink-2'), fontSize: 12 }, splitLine: { lineStyle: { color: token('--ln-line-2') } }
  };
  return {
    color: [1, 2, 3, 4, 5, 6].map(i => token('--ln-c' + i)),
    backgroundColor: 'transparent',
    textStyle: { fontFamily: token('--ln-sans'), fontSize: 12, color: ink },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: axis,
    tooltip: { backgroundColor: '#fff', borderColor: ink, borderWidth: 1, padding: [8, 12], textStyle: { color: ink, fontSize: 13 }, extraCssText: 'border-radius:2px;box-shadow:none' },
    sankey: { label: { color: ink } },
    treemap: { itemStyle: { borderColor: '#fff', gapWidth: 1 } },
    bar: { itemStyle: { borderRadius: 0 } },
    line: { smooth: false, symbol: 'circle', symbolSize: 5 }
  };
}

function load() {
  loading ??= import(library).then(echarts => { echarts.registerTheme('liannong', theme()); return echarts; });
  return loading;
}

class LnChart extends HTMLElement {
  set option(json) { this.json = json; this.draw(); }
  get option() { return this.json; }

  connectedCallback() {
    this.sizes ??= new ResizeObserver(() => this.chart?.resize());
    this.sizes.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  async draw() {
    if (!this.isConnected || !this.json) return;
    const echarts = await load();
    if (!this.isConnected) return;
    this.chart ??= echarts.init(this, 'liannong', { renderer: 'svg' });
    this.chart.setOption({ animation: false, aria: { enabled: false }, ...withTokens(JSON.parse(this.json)) }, true);
    this.toggleAttribute('drawn', true);
  }
}

if (!customElements.get('ln-chart')) customElements.define('ln-chart', LnChart);
