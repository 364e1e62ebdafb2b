package vn.chosach.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.verify.Merkle;

/** The tree of the program and its proofs, judged by the verifier, which was written apart. */
@Tag("apart")
class OwnTreeTest {

  private static final int EVERY = 300;
  private static final int SMALL = 64;
  private static final int LARGE = 100_000;

  @TempDir Path folder;

  @Test
  void everyLeafAndEveryGrowthUpTo300IsProven() {
    List<byte[]> entries = entries(0, 2 * Edge.WIDTH);
    List<byte[]> leaves = entries.stream().map(Merkle::leaf).toList();
    var log = new LogFolder(folder);
    var tree = new TileTree(log);
    tree.append(entries.subList(0, EVERY));
    tree.append(entries.subList(EVERY, entries.size()));
    byte[][] roots = new byte[EVERY + 1][];
    for (int size = 0; size <= EVERY; size++) {
      roots[size] = Merkle.root(leaves.subList(0, size));
      var proofs = new TileProofs(log, size);
      // Every place of the small trees; of the large ones every seventh, others at each size.
      int step = size <= SMALL ? 1 : 7;
      for (int index = size % step; index < size; index += step) {
        assertThat(
                Merkle.includes(
                    leaves.get(index), index, size, proofs.inclusion(index), roots[size]))
            .as("%d in %d", index, size)
            .isTrue();
      }
      for (int older = size % step; older <= size; older += step) {
        assertThat(Merkle.grew(older, roots[older], size, roots[size], proofs.consistency(older)))
            .as("%d to %d", older, size)
            .isTrue();
      }
    }
  }

  @Test
  void randomSizesUpTo100000AreProvenAndGoOnFromTheDisk() {
    var random = new SplittableRandom(6962);
    var log = new LogFolder(folder);
    var sizes =
        new ArrayList<>(IntStream.generate(() -> random.nextInt(LARGE)).limit(18).boxed().toList());
    Collections.addAll(sizes, 1, Edge.WIDTH, Edge.WIDTH + 1, Edge.WIDTH * Edge.WIDTH, LARGE);
    Collections.sort(sizes);
    var leaves = new ArrayList<byte[]>();
    var roots = new ArrayList<byte[]>();
    for (int size : sizes) {
      var tree = new TileTree(log);
      assertThat(tree.resume(leaves.size())).isTrue();
      List<byte[]> more = entries(leaves.size(), size);
      tree.append(more);
      more.forEach(entry -> leaves.add(Merkle.leaf(entry)));
      byte[] root = Merkle.root(leaves);
      assertThat(tree.root()).as("%d leaves", size).isEqualTo(root);
      var proofs = new TileProofs(log, size);
      for (int turn = 0; turn < 50; turn++) {
        int index = random.nextInt(size);
        List<byte[]> path = proofs.inclusion(index);
        assertThat(Merkle.includes(leaves.get(index), index, size, path, root)).isTrue();
        if (!path.isEmpty()) {
          path.get(random.nextInt(path.size()))[random.nextInt(Hashing.LENGTH)] ^= 1;
          assertThat(Merkle.includes(leaves.get(index), index, size, path, root)).isFalse();
        }
      }
      for (int i = 0; i < roots.size(); i++) {
        int older = sizes.get(i);
        assertThat(Merkle.grew(older, roots.get(i), size, root, proofs.consistency(older)))
            .as("%d to %d", older, size)
            .isTrue();
      }
      roots.add(root);
    }
  }

  private static List<byte[]> entries(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> Hashing.logged(Hashing.sha256(ByteBuffer.allocate(4).putInt(n).array())))
        .toList();
  }
}
