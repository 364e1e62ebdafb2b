package vn.chosach.linking.candidates;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.evidence.Records;

/**
 * Finds for each record the partners that share the rarest keys with it. What very many records
 * have is no key by itself; two such keys together are one.
 */
public final class CandidateFinder {

  /** Pairs that are kept for each record: more where there are few records. */
  private static final int MOST = 60;

  private static final int FEWEST = 10;
  private static final long PAIRS = 1_000_000;

  /** Meetings of two records in a list of a key that are counted, for each record. */
  private static final long MEETINGS = 500;

  private static final long FEWEST_MEETINGS = 60_000_000;
  private static final int FREQUENT = 6;
  static final int LONGEST_LIST = 20_000;

  private final Records records;
  private final KeyMaker maker;

  private final Postings single;
  private final int cap;
  private final Postings together;
  private final int togetherCap;
  private final int most;
  private @Nullable Search alone;

  /** Sorts all records by their keys, which takes part of the time. */
  public CandidateFinder(Records records) {
    this.records = records;
    this.maker = new KeyMaker(records);
    int count = records.count();
    single = new Postings(count, count * 16L, maker::keys);
    cap = cap(single, count);
    together = new Postings(count, count * 12L, this::pairsOf);
    togetherCap = cap(together, count);
    most = most(count);
  }

  /** The pairs of all records. */
  public Pairs find() {
    List<Search> searches = Parallel.run(records.count(), Search::new);
    Pairs all = new Pairs(16);
    for (Search search : searches) {
      all.addAll(search.found);
    }
    return all.sorted();
  }

  /**
   * The pairs of some records with any; those of all records together are what {@link #find()}
   * gives.
   */
  public Pairs find(int from, int to) {
    Search search = new Search();
    search.run(from, to);
    return search.found.sorted();
  }

  /** Adds a record that came later; those that come after it can find it. */
  public void add(int record) {
    single.add(record, maker.keys(record));
    together.add(record, pairsOf(record));
  }

  /** The partners of one record among all that are there; for one thread at a time. */
  public int[] partners(int record) {
    if (alone == null) {
      alone = new Search();
    }
    alone.found.clear();
    alone.run(record, record + 1);
    int[] partners = new int[alone.found.size()];
    for (int i = 0; i < partners.length; i++) {
      int left = alone.found.left(i);
      partners[i] = left == record ? alone.found.right(i) : left;
    }
    return partners;
  }

  /** How many partners of each of so many records are kept. */
  static int most(int count) {
    return (int) Math.max(FEWEST, Math.min(MOST, PAIRS / Math.max(1, count)));
  }

  private static int cap(Postings postings, int count) {
    long[] ofLength = new long[LONGEST_LIST + 1];
    for (int bucket = 0; bucket < postings.buckets(); bucket++) {
      int size = postings.size(bucket);
      if (size > 1 && size <= LONGEST_LIST) {
        ofLength[size] += (long) size * size;
      }
    }
    return cap(ofLength, count);
  }

  /**
   * Longest list that is read, so that no more meetings are counted than so many records bear.
   *
   * @param ofLength meetings in all lists of a length
   */
  static int cap(long[] ofLength, int count) {
    long meetings = Math.max(FEWEST_MEETINGS, MEETINGS * count);
    long sum = 0;
    int cap = 1;
    while (cap < LONGEST_LIST && sum + ofLength[cap + 1] <= meetings) {
      sum += ofLength[++cap];
    }
    return cap;
  }

  /** The rarest of the keys that are too frequent, two by two. */
  private long[] pairsOf(int record) {
    long[] keys = maker.keys(record);
    long[] frequent = new long[FREQUENT];
    int[] sizes = new int[FREQUENT];
    int size = 0;
    for (long key : keys) {
      int length = single.size(single.bucket(key));
      if (length <= cap) {
        continue;
      }
      int at = size < FREQUENT ? size++ : FREQUENT - 1;
      if (at == FREQUENT - 1 && sizes[at] != 0 && sizes[at] <= length) {
        continue;
      }
      while (at > 0 && sizes[at - 1] > length) {
        frequent[at] = frequent[at - 1];
        sizes[at] = sizes[at - 1];
        at--;
      }
      frequent[at] = key;
      sizes[at] = length;
    }
    long[] pairs = new long[size * (size - 1) / 2];
    int next = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        long low = Math.min(frequent[i], frequent[j]);
        long high = Math.max(frequent[i], frequent[j]);
        pairs[next++] = KeyMaker.mixed(low, high);
      }
    }
    return pairs;
  }

  private final class Search implements Parallel.Worker {

    private final float[] sums = new float[records.count()];
    private int[] touched = new int[4096];
    private int touchedCount;
    final Pairs found = new Pairs(1 << 16);

    @Override
    public void run(int from, int to) {
      for (int record = from; record < to; record++) {
        touchedCount = 0;
        for (long key : maker.keys(record)) {
          meet(record, single, single.bucket(key), cap, 1);
        }
        // each frequent key takes part in as many pairs as there are others
        for (long key : pairsOf(record)) {
          meet(record, together, together.bucket(key), togetherCap, 1f / (FREQUENT - 1));
        }
        keepBest(record);
      }
    }

    private void meet(int record, Postings postings, int bucket, int longest, float part) {
      int size = postings.size(bucket);
      if (size < 1 || size > longest) {
        return;
      }
      float weight = (float) Math.log(1 + (double) records.count() / size);
      int least = records.partnersFrom(record);
      int end = records.partnersTo(record);
      float worth = part * weight * weight;
      int last = postings.end(bucket);
      for (int at = postings.start(bucket); at < last; at++) {
        int other = postings.record(at);
        if (other >= least && other < end && other != record) {
          touch(other, worth);
        }
      }
      for (int other : postings.later(bucket)) {
        if (other >= least && other < end && other != record) {
          touch(other, worth);
        }
      }
    }

    private void touch(int other, float worth) {
      if (sums[other] == 0) {
        if (touchedCount == touched.length) {
          touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = other;
      }
      sums[other] += worth;
    }

    private void keepBest(int record) {
      float least = 0;
      if (touchedCount > most) {
        float[] all = new float[touchedCount];
        for (int i = 0; i < touchedCount; i++) {
          all[i] = sums[touched[i]];
        }
        Arrays.sort(all);
        least = all[touchedCount - most];
      }
      int better = 0;
      for (int i = 0; i < touchedCount; i++) {
        if (sums[touched[i]] > least) {
          found.add(record, touched[i]);
          better++;
        }
      }
      for (int i = 0; i < touchedCount; i++) {
        if (sums[touched[i]] == least && better < most) {
          found.add(record, touched[i]);
          better++;
        }
        sums[touched[i]] = 0;
      }
    }
  }
}
