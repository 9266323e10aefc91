import { sourceAddress } from './library/library-address.ts';
import { Who, type WhoProps } from './who.tsx';

/** Who says something, the name leading to all that this source has said. In the library it opens in place. */
export function SaidBy(props: Omit<WhoProps, 'link'>) {
  const inLibrary = location.pathname.endsWith('/library.html');
  return (
    <Who
      {...props}
      link={(source, name) => (
        <a class="source" href={`/library.html${sourceAddress(source)}`} target={inLibrary ? undefined : '_blank'}>
          {name}
        </a>
      )}
    />
  );
}
