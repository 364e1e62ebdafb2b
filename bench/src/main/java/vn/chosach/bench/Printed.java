package vn.chosach.bench;

/** How a figure is printed. */
final class Printed {

  /** Takes results, so that no measured work is thought useless. */
  static long taken;

  private Printed() {}

  static void line(String name, double amount, double seconds) {
    System.out.printf("  %-40s %,12.0f%n", name, amount / seconds);
  }
}
