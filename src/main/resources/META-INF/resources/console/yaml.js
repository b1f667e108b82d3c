// YAML as the server writes it, for reading: keys and comments set apart, and without who set which field when.

import {element} from './dom.js';

const LINE = /^(\s*(?:- )*)([^\s:#"'-][^:]*:|"[^"]*":)?(.*)$/;

/** What a YAML text looks like, as nodes. */
export function highlighted(text) {
  return text.split(/(?<=\n)/).flatMap(line => {
    const [, indent, key, rest] = LINE.exec(line.replace(/\n$/, '')) ?? ['', '', undefined, line];
    const nodes = key ? [indent, element('span', {class: 'key'}, key), rest] : [indent + rest];
    return [...nodes, '\n'];
  });
}

/** A text without metadata.managedFields, which kubectl does not show either. */
export function withoutManagedFields(text) {
  return text.replace(/^ {2}managedFields:\n(?: {2}- .*\n| {4}.*\n)*/m, '');
}
