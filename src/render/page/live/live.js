// The record has changed: a page to read is read again, and one with a form on it says so and keeps what was typed.
"use strict";
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
