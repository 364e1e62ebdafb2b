package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Proofs out of tiles, for every size up to 300 and random sizes up to 100,000. */
class ProofPropertiesTest {

  private static final int LARGE = 100_000;
  private static final Map<String, byte[]> TILES = tiles(LARGE);

  /** Full tiles of a tree of that many leaves: smaller trees read their beginnings. */
  private static Map<String, byte[]> tiles(int leaves) {
    var files = new HashMap<String, byte[]>();
    List<byte[]> hashes = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      hashes.add(Merkle.leaf(("leaf " + i).getBytes()));
    }
    for (int level = 0; !hashes.isEmpty(); level++) {
      var next = new ArrayList<byte[]>();
      for (int from = 0; from < hashes.size(); from += Tiles.WIDTH) {
        List<byte[]> tile = hashes.subList(from, Math.min(from + Tiles.WIDTH, hashes.size()));
        var bytes = new java.io.ByteArrayOutputStream();
        tile.forEach(bytes::writeBytes);
        files.put("tile/" + level + "/" + Tiles.number(from / Tiles.WIDTH), bytes.toByteArray());
        if (tile.size() == Tiles.WIDTH) {
          next.add(Merkle.root(tile));
        }
      }
      hashes = next;
    }
    return files;
  }

  private static Tiles tree(long size) {
    return new Tiles((path, most) -> Optional.ofNullable(TILES.get(path)), size);
  }

  @Test
  void everyLeafOfEverySizeUpTo300IsProvenAndNoOtherPlace() {
    for (int size = 1; size <= 300; size++) {
      Tiles tree = tree(size);
      byte[] root = tree.root(size);
      for (int index = 0; index < size; index++) {
        List<byte[]> path = tree.inclusion(index);
        assertThat(Merkle.includes(tree.leaf(index), index, size, path, root)).isTrue();
        assertThat(Merkle.includes(tree.leaf(index), (index + 1) % size, size, path, root))
            .isEqualTo(size == 1);
      }
    }
  }

  @Test
  void everyPairOfSizesUpTo300IsProvenToGrow() {
    byte[][] roots = new byte[301][];
    for (int size = 0; size <= 300; size++) {
      roots[size] = tree(size).root(size);
    }
    for (int second = 0; second <= 300; second++) {
      Tiles tree = tree(second);
      for (int first = 0; first <= second; first++) {
        List<byte[]> proof = tree.consistency(first);
        assertThat(Merkle.grew(first, roots[first], second, roots[second], proof)).isTrue();
        if (first > 0 && first < second) {
          assertThat(Merkle.grew(first, roots[first - 1], second, roots[second], proof)).isFalse();
        }
      }
    }
  }

  @Property(tries = 400)
  void anyFlippedBitOfAnInclusionProofFails(
      @ForAll @LongRange(min = 2, max = LARGE) long size, @ForAll long seed) {
    var random = new Random(seed);
    Tiles tree = tree(size);
    long index = random.nextLong(size);
    byte[] root = tree.root(size);
    List<byte[]> path = tree.inclusion(index);
    assertThat(Merkle.includes(tree.leaf(index), index, size, path, root)).isTrue();
    byte[] flipped = path.get(random.nextInt(path.size()));
    flip(flipped, random);
    assertThat(Merkle.includes(tree.leaf(index), index, size, path, root)).isFalse();
    List<byte[]> whole = tree.inclusion(index);
    byte[] leaf = tree.leaf(index);
    flip(leaf, random);
    assertThat(Merkle.includes(leaf, index, size, whole, root)).isFalse();
    assertThat(Merkle.includes(tree.leaf(index), index, size, whole.subList(1, whole.size()), root))
        .isFalse();
  }

  @Property(tries = 400)
  void anyFlippedBitOfAConsistencyProofFails(
      @ForAll @LongRange(min = 2, max = LARGE) long size, @ForAll long seed) {
    var random = new Random(seed);
    long first = 1 + random.nextLong(size - 1);
    byte[] before = tree(first).root(first);
    Tiles tree = tree(size);
    byte[] after = tree.root(size);
    List<byte[]> proof = tree.consistency(first);
    assertThat(Merkle.grew(first, before, size, after, proof)).isTrue();
    byte[] flipped = proof.get(random.nextInt(proof.size()));
    flip(flipped, random);
    assertThat(Merkle.grew(first, before, size, after, proof)).isFalse();
    flip(before, random);
    assertThat(Merkle.grew(first, before, size, after, tree.consistency(first))).isFalse();
  }

  @Property(tries = 300)
  void anyFlippedBitOfAnActChangesItsLeafOrIsRefused(@ForAll long seed) {
    var random = new Random(seed);
    byte[] canonical = TestLog.act(random.nextInt(1000), "vì sao").canonical();
    byte[] entry = LoggedAct.entryOf(canonical);
    assertThat(LoggedAct.read(canonical).canonical()).isEqualTo(canonical);
    flip(canonical, random);
    assertThat(LoggedAct.entryOf(canonical)).isNotEqualTo(entry);
    try {
      assertThat(LoggedAct.read(canonical).canonical()).isEqualTo(canonical);
    } catch (VerificationRefused malformed) {
      assertThat(malformed.reason()).isEqualTo(VerificationRefused.Reason.MALFORMED);
    }
  }

  private static void flip(byte[] bytes, Random random) {
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
  }
}
