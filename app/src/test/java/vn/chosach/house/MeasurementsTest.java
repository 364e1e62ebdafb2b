package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The measurements under {@code bench/} are no module of the build and are run seldom, so a changed
 * signature would be noticed when a figure is needed.
 */
class MeasurementsTest {

  /** Built by poms of their own, against engines that the product does not have. */
  private static final List<String> OF_THEIR_OWN = List.of("main", "percolator");

  /** Of those, what a measurement beside the program uses too. */
  private static final List<String> SHARED =
      List.of("Rows.java", "MadeRules.java", "OwnMatching.java");

  @TempDir Path folder;

  @Test
  void everyMeasurementStillFitsTheProgram() throws Exception {
    var sources = new ArrayList<Path>();
    try (var parts = Files.list(House.ROOT.resolve("bench/src"))) {
      parts
          .filter(part -> !OF_THEIR_OWN.contains(part.getFileName().toString()))
          .forEach(part -> sources.addAll(House.files(part, ".java")));
    }
    for (String shared : SHARED) {
      sources.add(House.ROOT.resolve("bench/src/main/java/vn/chosach/bench/" + shared));
    }
    assertThat(sources).hasSizeGreaterThan(10);
    assertThat(faults(sources)).isEmpty();

    Path planted = folder.resolve("Planted.java");
    Files.writeString(planted, "class Planted { int n = new vn.chosach.kernel.Nowhere().n(); }");
    assertThat(faults(List.of(planted))).isNotEmpty();
  }

  private List<String> faults(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(found, null, null)) {
      compiler
          .getTask(
              new StringWriter(),
              files,
              found,
              List.of(
                  "-proc:none",
                  "-nowarn",
                  "-d",
                  folder.toString(),
                  "-cp",
                  System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }
}
