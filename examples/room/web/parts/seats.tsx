// Where several people came in on one device: who acts now, and another in their place.
import { useRoom } from '../room.js';
import { useSettings } from '../settings.js';

export function Seats() {
  const { me, seat, sit } = useRoom();
  const { words } = useSettings();
  return (
    <label className="seats">
      <span className="small">{words.desk.acting}</span>
      <select value={seat?.person ?? ''} onChange={({ target }) => sit(target.value)}>
        {me.seats.map(({ person, name, offices }) => (
          <option key={person} value={person}>
            {offices.length > 0 ? `${name} · ${offices.join('、')}` : name}
          </option>
        ))}
      </select>
    </label>
  );
}
