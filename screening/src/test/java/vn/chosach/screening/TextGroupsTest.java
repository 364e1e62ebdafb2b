package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.likeness.TextGroups;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;

class TextGroupsTest {

  @Test
  void variantsOfATitleFallIntoOneGroup() {
    TextGroups groups = new TextGroups();
    int title = groups.add("Giày thể thao nam cổ cao đế êm phong cách Hàn Quốc");
    assertThat(groups.group(groups.add("GIAY THE THAO NAM CO CAO DE EM PHONG CACH HAN QUOC")))
        .isEqualTo(groups.group(title));
    assertThat(
            groups.group(groups.add("🔥 Giày thể thao nam cổ cao đế êm phong cách Hàn Quốc sale")))
        .isEqualTo(groups.group(title));
    assertThat(groups.group(groups.add("Túi tote vải canvas in hình gấu dâu có khóa kéo")))
        .isNotEqualTo(groups.group(title));
  }

  /** The pairs that belong together are those of one real title; what is built is told apart. */
  @Test
  void builtVariantsOfRealTitlesAreGroupedAndLittleElse() throws Exception {
    List<String> titles = new ArrayList<>();
    TextGroups apart = new TextGroups(0.45);
    for (String title : realTitles()) {
      int number = apart.add(title);
      if (apart.group(number) == number && titles.size() < 4_000) {
        titles.add(title);
      }
    }
    assertThat(titles).hasSize(4_000);
    TextGroups groups = new TextGroups();
    Map<Integer, Integer> ofGroup = new HashMap<>();
    Map<Long, Integer> ofBoth = new HashMap<>();
    Random random = new Random(389);
    for (int title = 0; title < titles.size(); title++) {
      for (int variant = 0; variant < 3; variant++) {
        String text = variant == 0 ? titles.get(title) : variant(titles.get(title), random);
        int group = groups.group(groups.add(text));
        ofGroup.merge(group, 1, Integer::sum);
        ofBoth.merge((long) group << 32 | title, 1, Integer::sum);
      }
    }
    double right = pairs(ofBoth);
    double precision = right / pairs(ofGroup);
    double recall = right / (titles.size() * 3);
    System.out.printf(
        "near-duplicates of %,d titles: precision %.3f, recall %.3f%n",
        titles.size() * 3, precision, recall);
    assertThat(precision).isGreaterThanOrEqualTo(0.95);
    assertThat(recall).isGreaterThanOrEqualTo(0.93);
  }

  private static double pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }

  private static List<String> realTitles() throws Exception {
    Set<String> titles = new LinkedHashSet<>();
    ListingSink sink =
        new ListingSink() {
          @Override
          public void listing(long row, Listing listing, List<String> remarks) {
            if (listing.title().strip().length() > 25) {
              titles.add(listing.title().strip());
            }
          }

          @Override
          public void refused(long row, String code, String detail) {}
        };
    try (Stream<Path> files = Files.list(SharedData.listings().resolve("tiki-fashion-2023"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        ListingFile.read(file, Map.of(), sink, remark -> {});
      }
    }
    return List.copyOf(titles);
  }

  /** As resellers change a title: one change or two. */
  private static String variant(String title, Random random) {
    String text = title;
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      text =
          switch (random.nextInt(6)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            case 2 -> "[SALE] 🔥 " + text;
            case 3 -> text + " giá rẻ";
            case 4 -> withoutAWord(text, random);
            default -> text.replace(" ", random.nextBoolean() ? "  " : " - ");
          };
    }
    return text;
  }

  private static String withoutAWord(String text, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split("\\s+", -1)));
    words.remove(random.nextInt(words.size()));
    return String.join(" ", words);
  }

  @Test
  void emptyAndTinyTextsStandAlone() {
    TextGroups groups = new TextGroups();
    assertThat(groups.group(groups.add(""))).isNotEqualTo(groups.group(groups.add("")));
  }
}
