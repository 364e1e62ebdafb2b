package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chosach.screening.likeness.TextGroups;

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

  @Test
  void emptyAndTinyTextsStandAlone() {
    TextGroups groups = new TextGroups();
    assertThat(groups.group(groups.add(""))).isNotEqualTo(groups.group(groups.add("")));
  }
}
