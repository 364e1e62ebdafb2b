package vn.chosach.exchange.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A description of an interface, answers that are checked against it, and what it broke. */
public final class Described {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode file;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Described(JsonNode file) {
    this.file = file;
  }

  /** A file of the class path. */
  public static Described of(String name) {
    try (InputStream in = Described.class.getResourceAsStream(name)) {
      return ofText(new String(Objects.requireNonNull(in).readAllBytes(), "UTF-8"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Described ofText(String yaml) {
    Object read = new Yaml().load(yaml);
    return new Described(JSON.valueToTree(read));
  }

  /** What in an answer is not as described; empty for an answer as described. */
  public List<String> faults(String method, String path, int status, String type, byte[] body) {
    JsonNode operation = operation(method, path).orElse(null);
    if (operation == null) {
      return List.of("no operation " + method + " " + path);
    }
    JsonNode answer = operation.at("/responses/" + status);
    answer = answer.has("$ref") ? file.at(answer.get("$ref").asString().substring(1)) : answer;
    if (answer.isMissingNode()) {
      return List.of("no answer " + status + " of " + method + " " + path);
    }
    if (!answer.has("content")) {
      return body.length == 0 ? List.of() : List.of("a body where none is described");
    }
    JsonNode schema = answer.get("content").path(type.replaceFirst(";.*", "")).path("schema");
    if (schema.isMissingNode()) {
      return List.of("not described as " + type + ": " + method + " " + path + " " + status);
    }
    return schema(schema).validate(JSON.readTree(body)).stream().map(Object::toString).toList();
  }

  /** What in a value is not as a schema of the description says. */
  public List<String> faults(String schema, byte[] value) {
    return schema(JSON.readTree("{\"$ref\":\"#/components/schemas/" + schema + "\"}"))
        .validate(JSON.readTree(value))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private Schema schema(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema.toString(),
        text -> {
          var whole = (ObjectNode) JSON.readTree(text);
          whole.set("components", file.get("components"));
          return registry.getSchema(whole);
        });
  }

  private Optional<JsonNode> operation(String method, String path) {
    for (Map.Entry<String, JsonNode> one : file.get("paths").properties()) {
      String pattern = one.getKey().replaceAll("\\{[a-z]+}", "[^/]+");
      if (("/api/v1" + path).matches("/api/v1" + pattern)) {
        JsonNode operation = one.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
        if (!operation.isMissingNode()) {
          return Optional.of(operation);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What programs that were written against this description would break on in a newer one: an
   * operation, an answer, a part or a value that is gone, a part with another type, and a part of
   * what is sent that is needed now.
   */
  List<String> broken(Described newer) {
    var broken = new ArrayList<String>();
    for (var path : file.get("paths").properties()) {
      for (var call : path.getValue().properties()) {
        if (!METHODS.contains(call.getKey())) {
          continue;
        }
        String name = call.getKey() + " " + path.getKey();
        JsonNode now = newer.file.get("paths").path(path.getKey()).path(call.getKey());
        if (now.isMissingNode()) {
          broken.add("gone: " + name);
          continue;
        }
        for (var answer : call.getValue().get("responses").properties()) {
          if (now.path("responses").path(answer.getKey()).isMissingNode()) {
            broken.add("gone: " + name + " " + answer.getKey());
          } else if (!refs(resolved(answer.getValue()))
              .equals(newer.refs(newer.resolved(now.get("responses").get(answer.getKey()))))) {
            broken.add("another answer: " + name + " " + answer.getKey());
          }
        }
        if (!call.getValue().path("requestBody").isMissingNode()
            && !refs(call.getValue().get("requestBody"))
                .equals(newer.refs(now.path("requestBody")))) {
          broken.add("another body: " + name);
        }
        Set<String> needed = needed(call.getValue());
        for (String parameter : newer.needed(now)) {
          if (!needed.contains(parameter)) {
            broken.add("needed now: " + name + " " + parameter);
          }
        }
        for (String parameter : parameters(call.getValue())) {
          if (!newer.parameters(now).contains(parameter)) {
            broken.add("gone: " + name + " " + parameter);
          }
        }
      }
    }
    for (var type : file.at("/components/schemas").properties()) {
      compare(
          type.getKey(),
          type.getValue(),
          newer.file.at("/components/schemas").path(type.getKey()),
          broken);
    }
    return broken;
  }

  private static void compare(String name, JsonNode was, JsonNode is, List<String> broken) {
    if (is.isMissingNode()) {
      broken.add("gone: " + name);
      return;
    }
    for (String key : List.of("type", "$ref", "format", "const")) {
      if (!was.path(key).equals(is.path(key))) {
        broken.add("another " + key + ": " + name);
      }
    }
    if (was.has("enum")) {
      for (JsonNode value : was.get("enum")) {
        if (!texts(is.path("enum")).contains(value.asString())) {
          broken.add("gone: " + name + " = " + value.asString());
        }
      }
    }
    boolean sent = name.matches("(Sent|Question).*");
    for (String needed : texts((sent ? is : was).path("required"))) {
      if (!texts((sent ? was : is).path("required")).contains(needed)) {
        broken.add((sent ? "needed now: " : "not sure any more: ") + name + "." + needed);
      }
    }
    for (var part : was.path("properties").properties()) {
      compare(
          name + "." + part.getKey(),
          part.getValue(),
          is.path("properties").path(part.getKey()),
          broken);
    }
    if (was.has("items")) {
      compare(name + "[]", was.get("items"), is.path("items"), broken);
    }
  }

  private JsonNode resolved(JsonNode one) {
    return one.has("$ref") ? file.at(one.get("$ref").asString().substring(1)) : one;
  }

  private Set<String> refs(JsonNode one) {
    var refs = new TreeSet<String>();
    one.path("content")
        .properties()
        .forEach(kind -> refs.add(kind.getKey() + " " + kind.getValue().path("schema")));
    return refs;
  }

  private Set<String> parameters(JsonNode call) {
    var names = new TreeSet<String>();
    call.path("parameters").forEach(one -> names.add(resolved(one).get("name").asString()));
    return names;
  }

  private Set<String> needed(JsonNode call) {
    var names = new TreeSet<String>();
    call.path("parameters")
        .forEach(
            one -> {
              if (resolved(one).path("required").asBoolean()) {
                names.add(resolved(one).get("name").asString());
              }
            });
    return names;
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new TreeSet<String>();
    list.forEach(one -> texts.add(one.asString()));
    return texts;
  }
}
