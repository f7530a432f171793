import { clsx } from 'clsx';
import {
  Ban,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleMinus,
  CircleX,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { FireLook } from '../fires';

const looks: Record<FireLook, { icon: LucideIcon; tone: string }> = {
  planned: { icon: Circle, tone: 'text-control' },
  running: { icon: LoaderCircle, tone: 'text-info animate-turn' },
  good: { icon: CircleCheck, tone: 'text-good' },
  warning: { icon: TriangleAlert, tone: 'text-warning' },
  bad: { icon: CircleAlert, tone: 'text-bad' },
  missed: { icon: CircleX, tone: 'text-bad' },
  skipped: { icon: CircleMinus, tone: 'text-muted' },
  cancelled: { icon: Ban, tone: 'text-muted' },
};

/** Shape and colour together, so that neither is needed alone. */
export const FireIcon = ({ look }: { look: FireLook }) => {
  const { icon: Icon, tone } = looks[look];
  return <Icon size={16} aria-hidden className={clsx('shrink-0', tone)} />;
};
