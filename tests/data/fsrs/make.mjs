// Makes histories.json: 200 review histories as the reference implementation schedules them.
// Run in this folder: `npm install --no-save ts-fsrs@5.4.2`, then `node make.mjs`. The histories are the same each time.
import { writeFileSync } from "node:fs";
import { createEmptyCard, fsrs, generatorParameters } from "ts-fsrs";

const MINUTE = 60_000;
const DAY = 86_400_000;
const scheduler = fsrs(generatorParameters({ enable_fuzz: false }));

// A small generator of our own, so that the file can be made again.
let seed = 20261124;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

// When the next review comes: on time, seconds or hours after the last, early, late, very late, around midnight.
const waits = [
  (card, now) => Math.max(card.due.getTime(), now) + Math.floor(random() * 3_600_000),
  (card, now) => Math.max(card.due.getTime(), now),
  (card, now) => now + Math.floor(random() * 20 * MINUTE),
  (card, now) => now + Math.floor(random() * DAY),
  (card, now) => now + Math.floor(random() * Math.max(card.due.getTime() - now, MINUTE)),
  (card, now) => card.due.getTime() + Math.floor(random() * 30 * DAY),
  (card, now) => card.due.getTime() + Math.floor(random() * 900 * DAY),
  (card, now) => (Math.floor(now / DAY) + 1) * DAY + pick([-1, 0, 1]),
];
// People of different memory: how often each says again, hard, good, easy.
const people = [
  [1, 1, 1, 1],
  [1, 2, 8, 2],
  [5, 3, 2, 0],
  [0, 0, 1, 0],
  [0, 1, 4, 4],
  [0, 0, 0, 1],
  [1, 0, 0, 0],
  [0, 1, 0, 0],
];
const rate = (weights) => {
  let at = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => (at -= weight) < 0) + 1;
};

const histories = [];
for (let n = 0; n < 200; n += 1) {
  let now = 1_767_225_600_000 + Math.floor(random() * 300 * DAY);
  let card = createEmptyCard(new Date(now));
  const weights = people[n % people.length];
  const length = 1 + Math.floor(random() * 20);
  const reviews = [];
  for (let step = 0; step < length; step += 1) {
    const rating = rate(weights);
    card = scheduler.next(card, new Date(now), rating).card;
    const { stability, difficulty, state, learning_steps, scheduled_days, reps, lapses } = card;
    const due = card.due.getTime();
    reviews.push({ at: now, rating, due, stability, difficulty, state, learning_steps, scheduled_days, reps, lapses });
    now = Math.max(now, pick(waits)(card, now));
  }
  histories.push(reviews);
}
const lines = histories.map((reviews) => JSON.stringify(reviews)).join(",\n");
writeFileSync(new URL("histories.json", import.meta.url), `[\n${lines}\n]\n`);
