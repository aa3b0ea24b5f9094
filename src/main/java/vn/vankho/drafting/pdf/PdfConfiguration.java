package vn.vankho.drafting.pdf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vankho.drafting.OldWord;
import vn.vankho.drafting.PdfRenderer;

@Configuration(proxyBeanMethods = false)
class PdfConfiguration {

    @Bean
    PdfRenderer pdfRenderer() {
        return PdfRenderer.ofThisMachine();
    }

    @Bean
    OldWord oldWord(PdfRenderer renderer) {
        return OldWord.with(renderer);
    }
}
