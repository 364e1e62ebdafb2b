package vn.chosach.house;

import java.util.List;
import java.util.Set;

/** Calls by which a class would make its own time, chance or identifier. */
final class OwnTime {

  private static final Set<String> CALLS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.time.InstantSource.system",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "java.util.Random.<init>");

  private OwnTime() {}

  static boolean makes(String owner, String member, List<String> parameters) {
    if (owner.startsWith("java.time.") && member.equals("now")) {
      return !parameters.contains("java.time.Clock");
    }
    return CALLS.contains(owner + "." + member)
        || owner.equals("java.time.Clock") && member.startsWith("system")
        || owner.equals("java.util.Date") && member.equals("<init>") && parameters.isEmpty();
  }
}
