import type { VNode } from 'preact'
import type { FigureBlock } from '../blocks.js'
import type { ReportView } from '../view.js'
import { BarChart } from './bars.js'
import { DistributionChart } from './distribution.js'
import { HeatMap } from './heat-map.js'
import { ProfileChart } from './profile.js'
import { ScaleChart } from './scale.js'
import { Timeline } from './timeline.js'
import { Waterfall } from './waterfall.js'

/** A figure as inline SVG, with title and description. */
export function chart(block: FigureBlock, view: ReportView): VNode {
  const { figure } = block
  switch (figure.kind) {
    case 'scale':
      return ScaleChart(figure, block, view)
    case 'profile':
      return ProfileChart(figure, block, view)
    case 'bars':
      return BarChart(figure, block, view)
    case 'heat-map':
      return HeatMap(figure, block, view)
    case 'waterfall':
      return Waterfall(figure, block, view)
    case 'timeline':
      return Timeline(figure, block, view)
    case 'distribution':
      return DistributionChart(figure, block, view)
  }
}
