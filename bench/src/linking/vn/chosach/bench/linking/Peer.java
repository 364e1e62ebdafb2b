package vn.chosach.bench.linking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.EquivalenceCluster;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entityclustering.ConnectedComponentsClustering;
import org.scify.jedai.entityclustering.UniqueMappingClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI 3.1 on a labelled set, with its usual workflow: token blocking, purging, filtering,
 * meta-blocking, cosine of weighed words, clusters. Printed with one threshold for all sets and, for
 * comparison, with the one that is best when the truth is known.
 */
public final class Peer {

  private static final float ONE = 0.5f;

  private Peer() {}

  /** Arguments: name, file of known pairs {@code left,right}, A, and B if there is one. */
  public static void main(String[] args) throws Exception {
    Set<String> known = new HashSet<>(Files.readAllLines(Path.of(args[1])));
    List<EntityProfile> a = profiles(Path.of(args[2]));
    List<EntityProfile> b = args.length > 3 ? profiles(Path.of(args[3])) : null;
    long begun = System.nanoTime();
    List<AbstractBlock> blocks =
        b == null ? new StandardBlocking().getBlocks(a) : new StandardBlocking().getBlocks(a, b);
    blocks = new ComparisonsBasedBlockPurging(b != null).refineBlocks(blocks);
    blocks = new BlockFiltering().refineBlocks(blocks);
    blocks = new CardinalityNodePruning(WeightingScheme.JS).refineBlocks(blocks);
    ProfileMatcher matcher =
        b == null
            ? new ProfileMatcher(
                a, RepresentationModel.TOKEN_UNIGRAMS_TF_IDF, SimilarityMetric.COSINE_SIMILARITY)
            : new ProfileMatcher(
                a,
                b,
                RepresentationModel.TOKEN_UNIGRAMS_TF_IDF,
                SimilarityMetric.COSINE_SIMILARITY);
    SimilarityPairs pairs = matcher.executeComparisons(blocks);
    double one = f1(pairs, ONE, b != null, known);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double best = one;
    for (float threshold = 0.05f; threshold < 0.96f; threshold += 0.05f) {
      best = Math.max(best, f1(pairs, threshold, b != null, known));
    }
    System.out.printf(
        Locale.ROOT,
        "JedAI 3.1, %s: F1 %.4f (its best threshold, known from the truth: %.4f), %.1f s%n",
        args[0],
        one,
        best,
        seconds);
  }

  private static double f1(SimilarityPairs pairs, float from, boolean two, Set<String> known) {
    EquivalenceCluster[] clusters =
        two
            ? new UniqueMappingClustering(from).getDuplicates(pairs)
            : new ConnectedComponentsClustering(from).getDuplicates(pairs);
    long told = 0;
    long right = 0;
    for (EquivalenceCluster cluster : clusters) {
      int[] left = cluster.getEntityIdsD1().toArray();
      int[] other = two ? cluster.getEntityIdsD2().toArray() : left;
      for (int i = 0; i < left.length; i++) {
        for (int j = two ? 0 : i + 1; j < other.length; j++) {
          int x = two ? left[i] : Math.min(left[i], other[j]);
          int y = two ? other[j] : Math.max(left[i], other[j]);
          told++;
          right += known.contains(x + 1 + "," + (y + 1)) ? 1 : 0;
        }
      }
    }
    return 2.0 * right / Math.max(1, told + known.size());
  }

  /** All columns but the first where it numbers the rows. */
  private static List<EntityProfile> profiles(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    String split = lines.getFirst().indexOf('|') >= 0 ? "\\|" : ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    String[] names = lines.getFirst().split(split, -1);
    int from = names[0].strip().matches("(?i)id|rec_id") ? 1 : 0;
    List<EntityProfile> profiles = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(split, -1);
      EntityProfile profile = new EntityProfile(Integer.toString(profiles.size()));
      for (int i = from; i < Math.min(cells.length, names.length); i++) {
        profile.addAttribute(names[i].strip(), cells[i].replace("\"", "").strip());
      }
      profiles.add(profile);
    }
    return profiles;
  }
}
