// What a browser may do besides: every page can be read and used without.
"use strict";

// A button is pressed by the key that is printed on it, as long as nothing is typed.
document.addEventListener("keydown", (pressed) => {
  const { target, key } = pressed;
  const isTyping = target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
  if (isTyping || pressed.ctrlKey || pressed.altKey || pressed.metaKey || !/^[a-z]$/.test(key)) return;
  document.querySelector(`button[aria-keyshortcuts="${key}"]`)?.click();
});

// The record has changed: a page to read is read again, and one with a form on it says so and keeps what was typed.
const own = document.body.dataset.edition;
const look = async () => {
  if (document.hidden) return;
  const answer = await fetch("edition", { cache: "no-store" }).catch(() => null);
  if (!answer || !answer.ok || (await answer.text()) === own) return;
  clearInterval(looking);
  if (!document.querySelector("main form:not([role=search])")) return location.reload();
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.className = "changed wrap";
  note.textContent = "The record has changed since this page was loaded. ";
  const again = document.createElement("a");
  again.href = location.href;
  again.textContent = "Load it again";
  note.append(again);
  document.querySelector("header.top").after(note);
};
const looking = setInterval(look, 2000);
