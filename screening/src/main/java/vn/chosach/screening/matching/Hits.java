package vn.chosach.screening.matching;

/** What a pass over a row of words found: a reusable list of four numbers a hit. */
final class Hits {

  /**
   * Numbers a hit: code, first word, last word, phrase. The code is the posting of a rule of
   * phrases alone, or an entry and one if the phrase has no other, or 0 if its postings are to be
   * asked.
   */
  static final int WIDTH = 4;

  int[] data = new int[WIDTH * 128];
  int size;

  /** Places of the row where a phrase may begin or have its rarest pair. */
  int[] places = new int[256];

  long[] pairs = new long[256];
  long[] triples = new long[256];

  /** Takes what {@link KeyTable#touch} gives. */
  long touched;

  void begin(int words) {
    size = 0;
    if (words > places.length) {
      int room = Integer.highestOneBit(words) * 2;
      places = new int[room];
      pairs = new long[room];
      triples = new long[room];
    }
  }

  void add(int code, int first, int last, int phrase) {
    if (size == data.length) {
      data = java.util.Arrays.copyOf(data, size * 2);
    }
    data[size] = code;
    data[size + 1] = first;
    data[size + 2] = last;
    data[size + 3] = phrase;
    size += WIDTH;
  }
}
