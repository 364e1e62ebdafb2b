package vn.chosach.journal.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: for each tile level the hashes of the tile that is not full yet. From
 * it the tree grows and its root follows; what lies to the left is not needed any more.
 */
final class Edge {

  static final int WIDTH = 256;

  private final List<List<byte[]>> levels = new ArrayList<>();
  private long size;

  long size() {
    return size;
  }

  /** Told of each tile that became full. */
  @FunctionalInterface
  interface Full {
    void tile(int level, long number, List<byte[]> hashes);
  }

  void append(byte[] leaf, Full full) {
    put(0, leaf, size / WIDTH, full);
    size++;
  }

  private void put(int level, byte[] hash, long number, Full full) {
    List<byte[]> tile = level(level);
    tile.add(hash);
    if (tile.size() == WIDTH) {
      full.tile(level, number, List.copyOf(tile));
      byte[] root = root(tile);
      tile.clear();
      put(level + 1, root, number / WIDTH, full);
    }
  }

  private List<byte[]> level(int level) {
    while (levels.size() <= level) {
      levels.add(new ArrayList<>());
    }
    return levels.get(level);
  }

  /** Hashes of the unfinished tile of a level; levels without one are empty. */
  List<byte[]> unfinished(int level) {
    return level < levels.size() ? List.copyOf(levels.get(level)) : List.of();
  }

  int height() {
    return levels.size();
  }

  /** Takes the place of a tree that was written before. */
  void resume(long before, List<List<byte[]>> unfinished) {
    levels.clear();
    unfinished.forEach(tile -> levels.add(new ArrayList<>(tile)));
    size = before;
  }

  /**
   * Root of the whole tree: complete subtrees from the largest to the smallest, joined from right.
   */
  byte[] root() {
    var subtrees = new ArrayList<byte[]>();
    for (int level = levels.size() - 1; level >= 0; level--) {
      List<byte[]> tile = levels.get(level);
      int from = 0;
      for (int rest = tile.size(); rest > 0; rest -= Integer.highestOneBit(rest)) {
        int width = Integer.highestOneBit(rest);
        subtrees.add(root(tile.subList(from, from + width)));
        from += width;
      }
    }
    if (subtrees.isEmpty()) {
      return Hashing.sha256(new byte[0]);
    }
    byte[] joined = subtrees.removeLast();
    while (!subtrees.isEmpty()) {
      joined = Hashing.node(subtrees.removeLast(), joined);
    }
    return joined;
  }

  /** Root over some hashes (RFC 6962, section 2.1). */
  static byte[] root(List<byte[]> hashes) {
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    int left = Integer.highestOneBit(hashes.size() - 1);
    return Hashing.node(root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
  }
}
