package vn.chosach;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command of a program that a test starts beside itself, by the flags of the tests: without
 * them it collects its whole heap each time that a small cache of compiled code or of classes is
 * full, and seeks its readers of XML in all jars.
 */
public final class ChildJvm {

  private static final List<String> SHARED =
      List.of(
          "-XX:Tiered",
          "-XX:Reserved",
          "-XX:+Use",
          "-XX:Metaspace",
          "-Dkeystore.",
          "-Djava.io.",
          "-Djavax.");

  private ChildJvm() {}

  /** Up to the class path, which is that of the tests; the name of the class is yet to follow. */
  public static List<String> command(String... flags) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> SHARED.stream().anyMatch(flag::startsWith))
        .forEach(command::add);
    Stream.of(flags).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return command;
  }
}
