import { useEffect, useState } from 'react';
import { useText } from '@ui/environment/use-text.ts';
import { timeLeft, untilNextTick, type TimeLeft } from './time-left.ts';

/** The clock, looked at when what is left changes, and when the window is looked at again. */
function useTimeLeft(at: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = at > now ? setTimeout(look, untilNextTick(at - now)) : undefined;
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [at, now]);
  return at - now;
}

const two = (value: number): string => String(value).padStart(2, '0');

function useWords() {
  const t = useText('dashboard');
  return {
    /** Spoken with each minute, never with the seconds. */
    spoken: ({ days, hours, minutes, isOver }: TimeLeft): string => {
      if (isOver) return t('dueNow');
      if (days > 0) return t('inDays', { days, hours, minutes });
      return hours > 0 ? t('inHours', { hours, minutes }) : t('inMinutes', { minutes });
    },
    shown: ({ days, hours, minutes, seconds }: TimeLeft): [string, string][] => {
      if (seconds !== null) {
        return [
          [String(minutes), t('unitMinutes')],
          [two(seconds), t('unitSeconds')],
        ];
      }
      const rest: [string, string][] = [
        [days > 0 ? two(hours) : String(hours), t('unitHours')],
        [two(minutes), t('unitMinutes')],
      ];
      return days > 0 ? [[String(days), t('unitDays')], ...rest] : rest;
    },
  };
}

/** How long until then: days, hours and minutes, in the last hour minutes and seconds. */
export function Countdown({ at }: { at: number }) {
  const t = useText('dashboard');
  const words = useWords();
  const left = timeLeft(useTimeLeft(at));
  return (
    <>
      <div className="home-countdown" aria-hidden="true">
        {left.isOver
          ? t('now')
          : words.shown(left).map(([value, unit]) => (
              <span key={unit}>
                {value}
                <small>{unit}</small>
              </span>
            ))}
      </div>
      <p className="q-sr" role="timer" aria-live="polite">
        {words.spoken(left)}
      </p>
    </>
  );
}
