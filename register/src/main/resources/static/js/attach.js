/* Attachments: shrinks photographs before they are sent, says how long sending takes, and lets boxes be drawn on a page.
   Plain script without inline parts; every page works without it. */
(() => {
  "use strict";

  const urdu = document.documentElement.lang === "ur";
  const say = (en, ur) => (urdu ? ur : en);

  // ── Sending ──────────────────────────────────────────────────────────────────────────────────────────────────────
  const LONG_PIXELS = 1754; // A4 at 150 dpi, as the register keeps it
  const SHORT_PIXELS = 1240;
  const LIMIT_BYTES = 10 * 1024 * 1024;
  const OVERHEAD = 1.06; // headers of the line, as UploadTime assumes
  const QUALITY = 0.7;

  /** A smaller grey JPEG of a photograph, or null where it cannot be made or would not be smaller. */
  async function shrunk(file) {
    let picture;
    try {
      picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    } catch {
      return null;
    }
    const scale = Math.min(
      1,
      LONG_PIXELS / Math.max(picture.width, picture.height),
      SHORT_PIXELS / Math.min(picture.width, picture.height)
    );
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const all = pen.getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < all.data.length; i += 4) {
      const grey = 0.299 * all.data[i] + 0.587 * all.data[i + 1] + 0.114 * all.data[i + 2];
      all.data[i] = all.data[i + 1] = all.data[i + 2] = grey;
    }
    pen.putImageData(all, 0, 0);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    return blob && blob.size < file.size ? new File([blob], "page.jpg", { type: "image/jpeg" }) : null;
  }

  /** Bits a second of this line: a style sheet fetched anew, less the time that the smallest file takes. */
  async function bitsPerSecond() {
    const style = document.querySelector('link[rel="stylesheet"][href*="theme"]');
    const icon = document.querySelector('link[rel="icon"]');
    if (style && icon) {
      try {
        const small = await timed(icon.href);
        const large = await timed(style.href);
        const seconds = (large.millis - small.millis) / 1000;
        if (seconds > 0.002 && large.bytes > small.bytes) {
          return ((large.bytes - small.bytes) * 8) / seconds;
        }
      } catch {
        // The line failed just now; the browser's own estimate may still help.
      }
    }
    const line = navigator.connection;
    return line && line.downlink ? line.downlink * 1e6 : 0;
  }

  async function timed(address) {
    const start = performance.now();
    const answer = await fetch(address, { cache: "no-store", credentials: "same-origin" });
    await answer.arrayBuffer();
    return { millis: performance.now() - start, bytes: Number(answer.headers.get("Content-Length")) || 0 };
  }

  function duration(seconds) {
    if (seconds < 60) {
      const s = Math.max(1, Math.ceil(seconds));
      return say(`about ${s} s`, `تقریباً ${s} سیکنڈ`);
    }
    const m = Math.ceil(seconds / 60);
    return say(`about ${m} min`, `تقریباً ${m} منٹ`);
  }

  function size(bytes) {
    return bytes < 1048576 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
  }

  /** Text with its Latin runs set apart, so that Urdu reads in order. */
  function write(element, text) {
    element.replaceChildren();
    for (const run of text.split(/([0-9][0-9.]*(?: [A-Za-z/]+)?)/)) {
      if (/^[0-9]/.test(run)) {
        const apart = document.createElement("bdi");
        apart.dir = "ltr";
        apart.textContent = run;
        element.append(apart);
      } else {
        element.append(run);
      }
    }
  }

  function watch(input) {
    const words = document.createElement("p");
    words.className = "form-text";
    words.id = `${input.id}-sending`;
    words.setAttribute("role", "status");
    input.after(words);
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") || ""} ${words.id}`.trim());
    let choice = 0;

    input.addEventListener("change", async () => {
      const mine = ++choice;
      const file = input.files[0];
      if (file && input.form) {
        // Whatever button is pressed then takes the file along.
        input.form.enctype = "multipart/form-data";
      }
      if (!file) {
        words.replaceChildren();
        return;
      }
      write(words, say("Looking at the file …", "فائل دیکھی جا رہی ہے …"));
      const smaller = /^image\/(jpeg|png)$/.test(file.type) ? await shrunk(file) : null;
      if (mine !== choice) {
        return;
      }
      if (smaller) {
        const carrier = new DataTransfer();
        carrier.items.add(smaller);
        input.files = carrier.files;
      }
      const sent = smaller || file;
      const parts = [];
      if (smaller) {
        parts.push(
          say(`Made smaller here: ${size(file.size)} to ${size(sent.size)}.`, `یہیں چھوٹی کی گئی: ${size(file.size)} سے ${size(sent.size)}۔`)
        );
      } else {
        parts.push(say(`The file has ${size(sent.size)}.`, `فائل کا حجم ${size(sent.size)} ہے۔`));
      }
      if (sent.size > LIMIT_BYTES) {
        parts.push(say("It is larger than 10 MB and will be refused.", "یہ 10 MB سے بڑی ہے اور قبول نہیں ہو گی۔"));
        write(words, parts.join(" "));
        return;
      }
      const bits = await bitsPerSecond();
      if (mine !== choice) {
        return;
      }
      if (bits > 0) {
        const time = duration((sent.size * 8 * OVERHEAD) / bits);
        parts.push(
          say(
            `Sending takes ${time} on this line, longer where it sends slower than it receives.`,
            `اس لائن پر بھیجنے میں ${time} لگیں گے؛ اگر لائن بھیجنے میں سست ہو تو زیادہ۔`
          )
        );
      }
      write(words, parts.join(" "));
    });

    if (input.form) {
      input.form.addEventListener("submit", () => {
        if (input.files.length > 0) {
          write(words, say("Sending. Leave this page open until the next one comes.", "بھیجی جا رہی ہے۔ اگلا صفحہ آنے تک یہ صفحہ کھلا رکھیے۔"));
        }
      });
    }
  }

  for (const input of document.querySelectorAll('input[type="file"][accept*=".jpg"]')) {
    watch(input);
  }

  // ── Blacking out ─────────────────────────────────────────────────────────────────────────────────────────────────
  const picture = document.getElementById("picture");
  const form = document.getElementById("boxes");
  if (!picture || !form) {
    return;
  }

  const SMALLEST_PERCENT = 0.3; // a click is no box
  const drawn = [];
  const status = document.createElement("p");
  status.className = "form-text";
  status.setAttribute("role", "status");
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "btn btn-outline-primary";
  undo.textContent = say("Take back the last box", "آخری خانہ واپس لیجیے");
  undo.hidden = true;
  form.querySelector(".ns-actions").append(undo);
  form.prepend(status);

  // A finger must be able to scroll past the picture: drawing is switched on there, and on from the start with a mouse.
  const draw = document.createElement("button");
  draw.type = "button";
  draw.className = "btn btn-outline-primary";
  draw.textContent = say("Draw boxes on the picture", "تصویر پر خانے کھینچیے");
  function drawing(on) {
    draw.setAttribute("aria-pressed", String(on));
    picture.toggleAttribute("data-drawing", on);
  }
  draw.addEventListener("click", () => drawing(draw.getAttribute("aria-pressed") !== "true"));
  const bar = document.createElement("div");
  bar.className = "ns-actions";
  bar.append(draw);
  picture.parentElement.before(bar);
  drawing(window.matchMedia("(pointer: fine)").matches);

  function place(element, box) {
    element.style.left = `${box.left}%`;
    element.style.top = `${box.top}%`;
    element.style.width = `${box.width}%`;
    element.style.height = `${box.height}%`;
  }

  function keep(box, mark, field) {
    drawn.push({ mark, field });
    tell();
  }

  function tell() {
    undo.hidden = drawn.length === 0;
    const n = drawn.length;
    write(
      status,
      n === 0
        ? say("Draw over the picture with the mouse, a finger or a pen, or type a box here.", "ماؤس، انگلی یا قلم سے تصویر پر خانہ کھینچیے، یا یہاں پیمائش لکھیے۔")
        : say(`Boxes drawn: ${n}. They take effect with “Black out”.`, `کھینچے گئے خانے: ${n}۔ یہ ”سیاہ کیجیے“ سے نافذ ہوں گے۔`)
    );
  }

  function mark(box) {
    const element = document.createElement("i");
    element.setAttribute("aria-hidden", "true");
    place(element, box);
    picture.append(element);
    return element;
  }

  /** Boxes that came back with an error are shown again. */
  for (const field of form.querySelectorAll('input[name="box"]')) {
    const [left, top, width, height] = field.value.split(",").map(Number);
    const box = { left, top, width, height };
    keep(box, mark(box), field);
  }

  undo.addEventListener("click", () => {
    const last = drawn.pop();
    if (last) {
      last.mark.remove();
      last.field.remove();
    }
    tell();
    if (undo.hidden) {
      form.querySelector("button[type=submit]").focus();
    }
  });

  let start = null;
  let open = null;

  function point(event) {
    const frame = picture.getBoundingClientRect();
    const inside = (v) => Math.min(100, Math.max(0, v));
    return {
      x: inside(((event.clientX - frame.left - picture.clientLeft) / picture.clientWidth) * 100),
      y: inside(((event.clientY - frame.top - picture.clientTop) / picture.clientHeight) * 100),
    };
  }

  function between(a, b) {
    return {
      left: Math.min(a.x, b.x),
      top: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
  }

  picture.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !picture.hasAttribute("data-drawing")) {
      return;
    }
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    start = point(event);
    open = mark(between(start, start));
    open.dataset.new = "";
  });

  picture.addEventListener("pointermove", (event) => {
    if (open) {
      place(open, between(start, point(event)));
    }
  });

  function finish(event, wanted) {
    if (!open) {
      return;
    }
    const element = open;
    open = null;
    const box = between(start, point(event));
    if (!wanted || box.width < SMALLEST_PERCENT || box.height < SMALLEST_PERCENT) {
      element.remove();
      return;
    }
    delete element.dataset.new;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "box";
    // Cut, never rounded up: left and width together stay on the page.
    field.value = [box.left, box.top, box.width, box.height].map((v) => (Math.floor(v * 1e4) / 1e4).toFixed(4)).join(",");
    form.append(field);
    keep(box, element, field);
  }

  picture.addEventListener("pointerup", (event) => finish(event, true));
  picture.addEventListener("pointercancel", (event) => finish(event, false));
  tell();
})();
