package vn.chosach.screening.matching;

import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.RuleField;

/** Whether the words of a guard stand somewhere, around, before or after a match. */
final class Guards {

  private final SeenMarks seenMarks;

  Guards(SeenMarks seenMarks) {
    this.seenMarks = seenMarks;
  }

  /** In the title or the description. */
  boolean anywhere(ScanPlan.ScanPlanWords words) {
    return occursIn(words, RuleField.TITLE.ordinal())
        || seenMarks.text.fields() > 1 && occursIn(words, RuleField.DESCRIPTION.ordinal());
  }

  boolean occursIn(ScanPlan.ScanPlanWords words, int field) {
    FoldedText text = seenMarks.text;
    if (field >= text.fields()) {
      return false;
    }
    int from = text.firstToken(field);
    int end = text.lastToken(field);
    for (int p = 0; p < words.phrases().length; p++) {
      if (!seenMarks.mayHold(words.prints()[p])) {
        continue;
      }
      Phrase phrase = words.phrases()[p];
      int size = phrase.tokens();
      for (int t = seenMarks.next(phrase, from); t >= 0; t = seenMarks.next(phrase, t + 1)) {
        if (t + size > end) {
          break;
        }
        if (seenMarks.agrees(phrase, t) && !isDenied(t)) {
          return true;
        }
      }
    }
    for (int slot : words.slots()) {
      for (int o = seenMarks.head(slot); o >= 0; o = seenMarks.next(o)) {
        if (seenMarks.first(o) >= from && seenMarks.last(o) < end && seenMarks.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word that denies stands right before: who has "không hoá đơn" has no invoice. */
  private boolean isDenied(int first) {
    for (Phrase denial : seenMarks.rules.denials) {
      int from = first - denial.tokens();
      if (from >= 0
          && denial.next(seenMarks.text.keys(), first, from) == from
          && seenMarks.agrees(denial, from)
          && !seenMarks.text.isBroken(from, first)
          && !isAmount(denial, from)) {
        return true;
      }
    }
    return false;
  }

  /** The k of "50 k" denies nothing. */
  private boolean isAmount(Phrase denial, int at) {
    FoldedText text = seenMarks.text;
    return denial.folded().length() == 1
        && at > 0
        && text.end(at - 1) > text.start(at - 1)
        && Character.isDigit(text.charAt(text.end(at - 1) - 1));
  }

  boolean overlaps(ScanPlan.ScanPlanWords words, int first, int last) {
    for (int p = 0; p < words.phrases().length; p++) {
      if (!seenMarks.mayHold(words.prints()[p])) {
        continue;
      }
      Phrase phrase = words.phrases()[p];
      int from = Math.max(0, first - phrase.tokens() + 1);
      for (int t = seenMarks.next(phrase, from);
          t >= 0 && t <= last;
          t = seenMarks.next(phrase, t + 1)) {
        if (seenMarks.agrees(phrase, t)) {
          return true;
        }
      }
    }
    for (int slot : words.slots()) {
      for (int o = seenMarks.head(slot); o >= 0; o = seenMarks.next(o)) {
        if (seenMarks.first(o) <= last && seenMarks.last(o) >= first && seenMarks.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean endsAt(ScanPlan.ScanPlanWords words, int at) {
    for (int p = 0; p < words.phrases().length; p++) {
      if (!seenMarks.mayHold(words.prints()[p])) {
        continue;
      }
      Phrase phrase = words.phrases()[p];
      int from = at - phrase.tokens() + 1;
      if (from >= 0
          && phrase.next(seenMarks.text.keys(), at + 1, from) == from
          && seenMarks.agrees(phrase, from)) {
        return true;
      }
    }
    for (int slot : words.slots()) {
      for (int o = seenMarks.head(slot); o >= 0; o = seenMarks.next(o)) {
        if (seenMarks.last(o) == at && seenMarks.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean beginsAt(ScanPlan.ScanPlanWords words, int at) {
    for (int p = 0; p < words.phrases().length; p++) {
      if (!seenMarks.mayHold(words.prints()[p])) {
        continue;
      }
      Phrase phrase = words.phrases()[p];
      int end = at + phrase.tokens();
      if (end <= seenMarks.text.tokens()
          && phrase.next(seenMarks.text.keys(), end, at) == at
          && seenMarks.agrees(phrase, at)) {
        return true;
      }
    }
    for (int slot : words.slots()) {
      for (int o = seenMarks.head(slot); o >= 0; o = seenMarks.next(o)) {
        if (seenMarks.first(o) == at && seenMarks.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean together(ScanPlan.Near near) {
    for (int p = 0; p < near.left().phrases().length; p++) {
      if (!seenMarks.mayHold(near.left().prints()[p])) {
        continue;
      }
      Phrase left = near.left().phrases()[p];
      for (int l = seenMarks.next(left, 0); l >= 0; l = seenMarks.next(left, l + 1)) {
        if (seenMarks.agrees(left, l) && isNear(near, l, l + left.tokens() - 1)) {
          return true;
        }
      }
    }
    for (int slot : near.left().slots()) {
      for (int o = seenMarks.head(slot); o >= 0; o = seenMarks.next(o)) {
        if (seenMarks.agrees(o) && isNear(near, seenMarks.first(o), seenMarks.last(o))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isNear(ScanPlan.Near near, int first, int last) {
    for (Phrase right : near.right().phrases()) {
      int from = Math.max(0, first - near.words() - right.tokens());
      for (int r = seenMarks.next(right, from); r >= 0; r = seenMarks.next(right, r + 1)) {
        if (r > last + near.words() + 1) {
          break;
        }
        if (fits(near, first, last, r, r + right.tokens() - 1) && seenMarks.agrees(right, r)) {
          return true;
        }
      }
    }
    for (int slot : near.right().slots()) {
      for (int o = seenMarks.head(slot); o >= 0; o = seenMarks.next(o)) {
        if (fits(near, first, last, seenMarks.first(o), seenMarks.last(o)) && seenMarks.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(ScanPlan.Near near, int first, int last, int from, int to) {
    int gap = from > last ? from - last - 1 : first - to - 1;
    return gap >= 0
        && gap <= near.words()
        && seenMarks.text.fieldOf(first) == seenMarks.text.fieldOf(from);
  }

  boolean patternFits(ScanPlan scanPlan) {
    WordPattern pattern = scanPlan.pattern();
    if (pattern == null) {
      return true;
    }
    if (!pattern.mayFit(seenMarks)) {
      return false;
    }
    FoldedText text = seenMarks.text;
    int fields = scanPlan.needs()[0].fields();
    for (int f = 0; f < text.fields(); f++) {
      if ((fields & 1 << f) != 0 && pattern.fits(text, f)) {
        return true;
      }
    }
    return false;
  }
}
