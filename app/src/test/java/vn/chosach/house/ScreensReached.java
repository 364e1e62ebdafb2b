package vn.chosach.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether a test asks for a page: from its method on, through the classes of tests alone, a request
 * of MockMvc, of an HTTP client or of a browser is reached. What prepares each test does not count.
 */
final class ScreensReached {

  private static final List<String> REQUESTS =
      List.of(
          "org/springframework/test/web/servlet/MockMvc#perform",
          "java/net/http/HttpClient#send",
          "org/jsoup/Connection#execute",
          "org/openqa/selenium/");

  private final Map<String, Optional<ClassModel>> classes = new HashMap<>();

  boolean byA(Class<?> test, String method) {
    var open = new ArrayDeque<String>();
    var seen = new HashSet<String>();
    Consumer<String> add =
        next -> {
          if (seen.add(next)) {
            open.add(next);
          }
        };
    add.accept(test.getName().replace('.', '/') + "#" + method);
    while (!open.isEmpty()) {
      String now = open.remove();
      if (REQUESTS.stream().anyMatch(now::startsWith)) {
        return true;
      }
      follow(now.substring(0, now.indexOf('#')), now.substring(now.indexOf('#') + 1), add);
    }
    return false;
  }

  private void follow(String owner, String method, Consumer<String> add) {
    model(owner)
        .ifPresent(
            one -> {
              one.superclass().ifPresent(up -> add.accept(up.asInternalName() + "#" + method));
              one.methods().stream()
                  .filter(each -> each.methodName().equalsString(method))
                  .forEach(each -> calls(each, add));
            });
  }

  private static void calls(MethodModel method, Consumer<String> add) {
    method
        .code()
        .ifPresent(
            code ->
                code.forEach(
                    element -> {
                      if (element instanceof InvokeInstruction call) {
                        add.accept(call.owner().asInternalName() + "#" + call.name().stringValue());
                      } else if (element instanceof InvokeDynamicInstruction lambda) {
                        lambda.bootstrapArgs().stream()
                            .filter(DirectMethodHandleDesc.class::isInstance)
                            .map(DirectMethodHandleDesc.class::cast)
                            .forEach(handle -> add.accept(named(handle)));
                      }
                    }));
  }

  private static String named(DirectMethodHandleDesc handle) {
    String owner = handle.owner().descriptorString();
    return owner.substring(1, owner.length() - 1) + "#" + handle.methodName();
  }

  /** A class of tests; the program itself is not looked into. */
  private Optional<ClassModel> model(String name) {
    return classes.computeIfAbsent(name, ScreensReached::read);
  }

  private static Optional<ClassModel> read(String name) {
    if (!name.startsWith("vn/chosach/")) {
      return Optional.empty();
    }
    var file = ScreensReached.class.getClassLoader().getResource(name + ".class");
    if (file == null || !ofTests(file.getPath())) {
      return Optional.empty();
    }
    try (InputStream bytes = file.openStream()) {
      return Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ofTests(String path) {
    String here =
        ScreensReached.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return path.startsWith(here);
  }
}
