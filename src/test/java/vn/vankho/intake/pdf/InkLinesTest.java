package vn.vankho.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InkLinesTest {

    @Test
    void tellsHowFarASheetIsTurned() throws Exception {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var i = 0; i < 5; i++) {
            var angle = random.nextDouble(-7, 7);
            var page = page(Paper.turned(Paper.sheet(Paper.TEXT), angle));
            assertThat(InkLines.of(page).skew()).isCloseTo(angle, within(0.15));
        }
    }

    @Test
    void tellsASheetOnItsSideFromOneThatStands() throws Exception {
        var sheet = Paper.sheet(Paper.TEXT);
        assertThat(InkLines.of(page(sheet)).areUpright()).isFalse();
        assertThat(InkLines.of(page(Paper.onItsSide(sheet))).areUpright()).isTrue();
    }

    private static BufferedImage page(BufferedImage sheet) {
        return GreyPage.of(new PagePainter.Picture(sheet, 200)).picture();
    }
}
