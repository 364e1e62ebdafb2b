package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Words that no office writes, or that the law has replaced, stand in no text and in no seed; see
 * docs/glossary.md for those that are used.
 */
@Tag("apart")
class OldWordsTest {

  /** What is not written, and what is written in its place. */
  private static final Map<String, String> OLD =
      Map.ofEntries(
          Map.entry("từ chối thụ lý", "xin không tham gia giải quyết do xung đột lợi ích"),
          Map.entry("tống đạt", "giao, gửi quyết định"),
          Map.entry("thu giữ", "tạm giữ"),
          Map.entry("nhân chứng", "bên đối chứng"),
          Map.entry("mua thử", "mua mẫu"),
          Map.entry("mức kín", "phạm vi tiếp cận"),
          Map.entry("báo vượt cấp", "báo cáo cấp trên"),
          Map.entry("hỏi trùng", "kiểm tra trùng lặp"),
          Map.entry("sàn", "nền tảng TMĐT trung gian"),
          Map.entry("phạt bổ sung thuế", "tiền phạt VPHC về thuế"),
          Map.entry("máy không đọc thấy", "chưa phát hiện thông tin định danh"),
          Map.entry("dấu định danh", "thông tin định danh"),
          Map.entry("người gửi đang thấy gì", "nội dung hiển thị cho người phản ánh"),
          Map.entry("thuộc thủ tục nào", "phân loại thủ tục"),
          Map.entry("chỗ cần sửa", "nội dung cần chỉnh sửa"),
          Map.entry("lời gửi bên kia", "ý kiến gửi cơ quan phối hợp"),
          Map.entry("cơ quan bên kia", "cơ quan phối hợp"),
          Map.entry("nội dung gửi bên kia", "ý kiến gửi cơ quan phối hợp"),
          Map.entry("thuộc bên kia", "thuộc cơ quan phối hợp"),
          Map.entry("viết chuyện gì", "nhập nội dung vụ việc"),
          Map.entry("một nửa trong", "trung vị"),
          Map.entry("việc bạn làm được lúc này", "thao tác"),
          Map.entry("chưa ai chịu trách nhiệm", "chưa phân công người thụ lý"),
          Map.entry("9 trên 10 trong", "90 % hồ sơ trong"),
          Map.entry("đường đi của tin báo", "kết quả xử lý tin báo"),
          Map.entry("trong tầm xem", "trong phạm vi được xem"),
          Map.entry("ghi một nơi mới", "thêm đối tượng theo dõi"),
          Map.entry("lượt xem của tôi", "giải trình truy cập"),
          Map.entry("qđ-xpvphc", "QĐ-XPHC"),
          Map.entry("12/KH-BCĐ389", "số của kế hoạch chưa biết"));

  /** What no label of the desk says as a whole; who asks the public asks as people speak. */
  private static final Map<String, String> LABELS =
      Map.of(
          "(?!tips\\.form)[\\w.-]+ *= *(thấy )?ở đâu\\??", "địa điểm",
          "(?!tips\\.form|directory\\.finder)[\\w.-]+ *= *chuyện gì( đã xảy ra)?\\??",
              "nội dung phản ánh",
          "(?!directory\\.finder)[\\w.-]+ *= *việc này của ai\\??", "cơ quan có thẩm quyền",
          "[\\w.-]+ *= *thôi", "hủy",
          "(?!watch\\.kind)[\\w.-]+ *=.*đồng hồ.*", "thời hạn",
          "ui\\.[\\w.-]+ *= *danh mục", "trình đơn",
          "[\\w.-]+ *=.*\\{0\\} giờ \\{1\\}(?! phút)(?! ngày).*", "{0} giờ {1} phút");

  /** Where an old word stays, and why. */
  private static final Set<String> STAYS =
      Set.of(
          // The plan of December 2022, word for word, when the law said so.
          "duties.csv: sàn",
          // What informants write.
          "demo-tips.csv: sàn");

  @Test
  void no_text_and_no_seed_has_a_word_that_was_given_up() {
    var found = new ArrayList<String>();
    texts().forEach(file -> found.addAll(old(file.getFileName().toString(), House.read(file))));
    assertThat(found).isEmpty();
  }

  @Test
  void each_old_word_is_found_where_somebody_writes_it_again() {
    for (String word : OLD.keySet()) {
      assertThat(old("cases.properties", "cases.new = Chưa " + word + " gì")).as(word).hasSize(1);
    }
    assertThat(old("duties.csv", "Chú ý các sàn")).as("it stays there").isEmpty();
  }

  @Test
  void no_label_of_the_desk_is_an_old_one() {
    var found = new ArrayList<String>();
    texts()
        .filter(file -> file.toString().endsWith(".properties"))
        .forEach(file -> found.addAll(labels(House.read(file))));
    assertThat(found).isEmpty();
    assertThat(
            labels(
                """
                signals.where = Ở đâu
                signals.what=Chuyện gì?
                cases.whose = Việc này của ai?
                ui.cancel = Thôi
                cases.clocks = {0} đồng hồ
                ui.nav.open = Danh mục
                deadlines.left = còn {0} giờ {1}
                """))
        .hasSize(LABELS.size());
    assertThat(labels("tips.form.where = Thấy ở đâu\ndeadlines.both = {0} giờ {1} phút")).isEmpty();
  }

  private static List<String> labels(String text) {
    return text.lines()
        .flatMap(
            line ->
                LABELS.entrySet().stream()
                    .filter(one -> Pattern.compile("(?iu)" + one.getKey()).matcher(line).matches())
                    .map(one -> line + " → " + one.getValue()))
        .toList();
  }

  private static Stream<Path> texts() {
    Path demo = House.RESOURCES.resolve("../../../../demo/src/main/resources/seed").normalize();
    return Stream.of(
            House.files(House.RESOURCES.resolve("messages"), ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties")),
            House.files(House.RESOURCES.resolve("seed"), ".csv").stream(),
            House.files(demo, ".csv").stream())
        .flatMap(files -> files);
  }

  private static List<String> old(String file, String text) {
    var found = new ArrayList<String>();
    OLD.forEach(
        (word, now) -> {
          Matcher matcher = Pattern.compile("(?iu)(?<!\\p{L})" + word + "(?!\\p{L})").matcher(text);
          if (!STAYS.contains(file + ": " + word) && matcher.find()) {
            found.add(file + ": " + matcher.group() + " → " + now);
          }
        });
    return found;
  }
}
