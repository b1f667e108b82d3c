// What all parts of the page do with the document. Everything becomes text; nothing is ever parsed as markup.

/** The element of an id. */
export const byId = id => document.getElementById(id);

/** A new element; functions among the properties listen to events, the others are attributes. */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children);
  return node;
}

/** Shows a text, or hides the element if there is none; unchanged texts are not announced again. */
export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
  node.hidden = !text;
}

/** Shows a failure, with its causes and a way to try again if there is one; or hides the last one. */
export function showProblem(node, problem, retry) {
  node.replaceChildren();
  node.hidden = !problem;
  if (!problem) {
    return;
  }
  node.append(element('p', {}, problem.message));
  if (problem.causes?.length > 1) {
    node.append(element('ul', {}, ...problem.causes.map(cause => element('li', {}, cause))));
  }
  if (retry) {
    node.append(element('button', {type: 'button', click: retry}, 'Try again'));
  }
}

/** Opens a dialog; its buttons marked with data-close close it, as Esc does. */
export function openDialog(dialog) {
  for (const button of dialog.querySelectorAll('[data-close]')) {
    button.onclick = () => dialog.close();
  }
  if (!dialog.open) {
    dialog.showModal();
  }
}

/** A promise of what the form of a dialog is submitted with: true, or false if it is closed otherwise. */
export function ask(dialog) {
  return new Promise(resolve => {
    let answer = false;
    dialog.querySelector('form').onsubmit = event => {
      event.preventDefault();
      answer = true;
      dialog.close();
    };
    const closed = () => {
      // The event of an earlier closing comes late if the dialog was opened again at once.
      if (!dialog.open) {
        dialog.removeEventListener('close', closed);
        resolve(answer);
      }
    };
    dialog.addEventListener('close', closed);
    openDialog(dialog);
  });
}
