import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { readNote, type NoteBlock, type NoteInline } from '../../annotations/note-markdown.ts';

/** A note as it reads: its Markdown as elements, each made here, none from a string. */
export function NoteText({ note }: { note: string }) {
  const blocks = useMemo(() => readNote(note), [note]);
  return <div class="note">{blocks.map(block)}</div>;
}

function block(one: NoteBlock, index: number): ComponentChildren {
  switch (one.kind) {
    case 'paragraph':
      return <p key={index}>{one.content.map(inline)}</p>;
    case 'quote':
      return <blockquote key={index}>{one.blocks.map(block)}</blockquote>;
    case 'code':
      return (
        <pre key={index}>
          <code>{one.text}</code>
        </pre>
      );
    case 'list': {
      const items = one.items.map((blocks, at) => <li key={at}>{blocks.map(block)}</li>);
      return one.first === null ? (
        <ul key={index}>{items}</ul>
      ) : (
        <ol key={index} start={one.first}>
          {items}
        </ol>
      );
    }
  }
}

function inline(one: NoteInline, index: number): ComponentChildren {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'break':
      return <br key={index} />;
    case 'code':
      return <code key={index}>{one.text}</code>;
    case 'emphasis':
      return <em key={index}>{one.content.map(inline)}</em>;
    case 'strong':
      return <strong key={index}>{one.content.map(inline)}</strong>;
    case 'link':
      return (
        <a key={index} href={one.href} target="_blank" rel="noopener noreferrer">
          {one.content.map(inline)}
        </a>
      );
  }
}
