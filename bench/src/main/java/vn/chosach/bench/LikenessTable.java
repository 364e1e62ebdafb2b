package vn.chosach.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.chosach.screening.Listing;
import vn.chosach.screening.likeness.TextGroups;

/** Titles that are nearly the same, on variants that were built. */
final class LikenessTable {

  private LikenessTable() {}

  static void print(List<Listing> rows) throws Exception {
    System.out.printf("%nNear-duplicate titles, built variants%n");
    List<String> titles = new ArrayList<>();
    TextGroups apart = new TextGroups(0.45);
    for (Listing row : rows) {
      String title = row.title().strip();
      if (title.length() > 25 && titles.size() < 13_400) {
        int number = apart.add(title);
        if (apart.group(number) == number) {
          titles.add(title);
        }
      }
    }
    List<String> texts = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    Random random = new Random(Rows.SEED);
    for (int i = 0; i < titles.size(); i++) {
      texts.add(titles.get(i));
      truth.add(i);
      for (int v = 0; v < 2; v++) {
        texts.add(Variants.of(titles.get(i), random));
        truth.add(i);
      }
    }
    TextGroups[] groups = new TextGroups[1];
    double seconds =
        Clock.best(
            1,
            () -> {
              TextGroups fresh = new TextGroups();
              texts.forEach(fresh::add);
              groups[0] = fresh;
            });
    long[] score = Variants.score(groups[0], truth);
    System.out.printf(
        "  %,d titles in %.1f s; pairs: precision %.3f, recall %.3f (base titles are less than 0.45 alike)%n",
        texts.size(), seconds, (double) score[0] / score[1], (double) score[0] / score[2]);
  }
}
