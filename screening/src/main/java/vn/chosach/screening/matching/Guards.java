package vn.chosach.screening.matching;

import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.Field;

/** Whether the words of a guard stand somewhere, around, before or after a match. */
final class Guards {

  private final Seen seen;

  Guards(Seen seen) {
    this.seen = seen;
  }

  /** In the title or the description. */
  boolean anywhere(Plan.Words words) {
    return occursIn(words, Field.TITLE.ordinal())
        || seen.text.fields() > 1 && occursIn(words, Field.DESCRIPTION.ordinal());
  }

  boolean occursIn(Plan.Words words, int field) {
    FoldedText text = seen.text;
    if (field >= text.fields()) {
      return false;
    }
    int from = text.firstToken(field);
    int end = text.lastToken(field);
    for (Phrase phrase : words.phrases()) {
      int size = phrase.tokens();
      for (int t = seen.next(phrase, from); t >= 0; t = seen.next(phrase, t + 1)) {
        if (t + size > end) {
          break;
        }
        if (seen.agrees(phrase, t)) {
          return true;
        }
      }
    }
    for (int slot : words.slots()) {
      for (int o = seen.head(slot); o >= 0; o = seen.next(o)) {
        if (seen.first(o) >= from && seen.last(o) < end && seen.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean overlaps(Plan.Words words, int first, int last) {
    for (Phrase phrase : words.phrases()) {
      int from = Math.max(0, first - phrase.tokens() + 1);
      for (int t = seen.next(phrase, from); t >= 0 && t <= last; t = seen.next(phrase, t + 1)) {
        if (seen.agrees(phrase, t)) {
          return true;
        }
      }
    }
    for (int slot : words.slots()) {
      for (int o = seen.head(slot); o >= 0; o = seen.next(o)) {
        if (seen.first(o) <= last && seen.last(o) >= first && seen.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean endsAt(Plan.Words words, int at) {
    for (Phrase phrase : words.phrases()) {
      int from = at - phrase.tokens() + 1;
      if (from >= 0
          && phrase.next(seen.text.keys(), at + 1, from) == from
          && seen.agrees(phrase, from)) {
        return true;
      }
    }
    for (int slot : words.slots()) {
      for (int o = seen.head(slot); o >= 0; o = seen.next(o)) {
        if (seen.last(o) == at && seen.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean beginsAt(Plan.Words words, int at) {
    for (Phrase phrase : words.phrases()) {
      int end = at + phrase.tokens();
      if (end <= seen.text.tokens()
          && phrase.next(seen.text.keys(), end, at) == at
          && seen.agrees(phrase, at)) {
        return true;
      }
    }
    for (int slot : words.slots()) {
      for (int o = seen.head(slot); o >= 0; o = seen.next(o)) {
        if (seen.first(o) == at && seen.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean together(Plan.Near near) {
    for (Phrase left : near.left().phrases()) {
      for (int l = seen.next(left, 0); l >= 0; l = seen.next(left, l + 1)) {
        if (seen.agrees(left, l) && isNear(near, l, l + left.tokens() - 1)) {
          return true;
        }
      }
    }
    for (int slot : near.left().slots()) {
      for (int o = seen.head(slot); o >= 0; o = seen.next(o)) {
        if (seen.agrees(o) && isNear(near, seen.first(o), seen.last(o))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isNear(Plan.Near near, int first, int last) {
    for (Phrase right : near.right().phrases()) {
      int from = Math.max(0, first - near.words() - right.tokens());
      for (int r = seen.next(right, from); r >= 0; r = seen.next(right, r + 1)) {
        if (r > last + near.words() + 1) {
          break;
        }
        if (fits(near, first, last, r, r + right.tokens() - 1) && seen.agrees(right, r)) {
          return true;
        }
      }
    }
    for (int slot : near.right().slots()) {
      for (int o = seen.head(slot); o >= 0; o = seen.next(o)) {
        if (fits(near, first, last, seen.first(o), seen.last(o)) && seen.agrees(o)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(Plan.Near near, int first, int last, int from, int to) {
    int gap = from > last ? from - last - 1 : first - to - 1;
    return gap >= 0 && gap <= near.words() && seen.text.fieldOf(first) == seen.text.fieldOf(from);
  }

  boolean patternFits(Plan plan) {
    if (plan.pattern() == null) {
      return true;
    }
    FoldedText text = seen.text;
    int fields = plan.needs()[0].fields();
    for (int f = 0; f < text.fields(); f++) {
      if ((fields & 1 << f) != 0 && text.firstToken(f) < text.lastToken(f)) {
        CharSequence part =
            text.subSequence(text.start(text.firstToken(f)), text.end(text.lastToken(f) - 1));
        if (plan.pattern().matcher(part).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
