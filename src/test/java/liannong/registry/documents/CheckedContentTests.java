package liannong.registry.documents;

import static liannong.registry.documents.SampleFiles.both;
import static liannong.registry.documents.SampleFiles.bytes;
import static liannong.registry.documents.SampleFiles.jpeg;
import static liannong.registry.documents.SampleFiles.pdf;
import static liannong.registry.documents.SampleFiles.pdfWithPacked;
import static liannong.registry.documents.SampleFiles.png;
import static liannong.registry.documents.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedContentTests {

    @Test
    void takesWhatEvidenceConsistsOf() {
        assertThat(CheckedContent.of(pdf()).type()).isEqualTo(MediaType.PDF);
        assertThat(CheckedContent.of(jpeg(30, 20)).type()).isEqualTo(MediaType.JPEG);
        assertThat(CheckedContent.of(png(30, 20)).type()).isEqualTo(MediaType.PNG);
        assertThat(CheckedContent.of(pdf()).bytes()).isEqualTo(pdf());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "MZ\u0090\u0000\u0003",
                "GIF89a",
                "\u00d0\u00cf\u0011\u00e0",
                " %PDF-1.7 %%EOF",
                "hello"
            })
    void refusesEveryOtherKind(String content) {
        refuses(DocumentReason.DOCUMENT_KIND, bytes(content));
        refuses(DocumentReason.DOCUMENT_KIND, zip());
    }

    @Test
    void refusesNothingAndTooMuch() {
        refuses(DocumentReason.DOCUMENT_EMPTY, new byte[0]);
        byte[] large = Arrays.copyOf(jpeg(9, 9), 10 * 1024 * 1024 + 1);
        refuses(DocumentReason.DOCUMENT_TOO_LARGE, large);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S/JavaScript/JS(app.alert(1))>>",
                "<</S/J#61va#53cript/JS(app.alert(1))>>",
                "<</S/Launch/F(cmd.exe)>>",
                "<</Type/EmbeddedFile>>",
                "<</Names<</EmbeddedFiles 7 0 R>>>>",
                "<</AcroForm<</XFA [(template)]>>>>",
                "<</Subtype/RichMedia>>",
            })
    void refusesAPdfThatDoesSomething(String object) {
        refuses(DocumentReason.DOCUMENT_ACTIVE_CONTENT, pdf("3 0 obj\n" + object + "\nendobj\n"));
        refuses(DocumentReason.DOCUMENT_ACTIVE_CONTENT, pdfWithPacked("3 0 " + object));
    }

    @Test
    void aPdfThatOnlyShowsIsTakenAsItIs() {
        byte[] packed = pdfWithPacked("3 0 <</Type/Page/Annots[]>>");
        assertThat(CheckedContent.of(packed).bytes()).isEqualTo(packed);
        assertThat(CheckedContent.of(pdf("3 0 obj\n<</Title(JavaScript and Launch)/LaunchDate 1>>\nendobj\n"))
                        .type())
                .isEqualTo(MediaType.PDF);
    }

    @Test
    void refusesAPdfThatCannotBeLookedInto() {
        refuses(DocumentReason.DOCUMENT_LOCKED, pdf("3 0 obj\n<</Encrypt 4 0 R>>\nendobj\n"));
        refuses(
                DocumentReason.DOCUMENT_ACTIVE_CONTENT,
                pdf("5 0 obj\n<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>\nstream\n00\nendstream\nendobj\n"));
        refuses(
                DocumentReason.DOCUMENT_DAMAGED,
                pdf("5 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\nnot deflated\nendstream\nendobj\n"));
        refuses(DocumentReason.DOCUMENT_DAMAGED, bytes("%PDF-1.7\n1 0 obj\nendobj\n"));
    }

    @Test
    void objectsInAStreamWithoutAFilterAreReadToo() {
        refuses(
                DocumentReason.DOCUMENT_ACTIVE_CONTENT,
                pdf("5 0 obj\n<</Type/ObjStm>>\nstream\r\n3 0 <</S/J#61vaScript>>\nendstream\nendobj\n"));
    }

    @Test
    void refusesOneFileInAnother() {
        refuses(DocumentReason.DOCUMENT_TWO_KINDS, both(pdf(), zip()));
        refuses(DocumentReason.DOCUMENT_TWO_KINDS, both(jpeg(9, 9), zip()));
        refuses(DocumentReason.DOCUMENT_TWO_KINDS, both(png(9, 9), zip()));
        refuses(DocumentReason.DOCUMENT_TWO_KINDS, both(pdf(), bytes("<html>")));
        refuses(DocumentReason.DOCUMENT_TWO_KINDS, both(pdf(), both(zip(), bytes("\n%%EOF"))));
    }

    @Test
    void whatAPhoneHangsBehindAPictureIsCutOff() {
        byte[] trailer = bytes("SEFH<script>alert(1)</script>");
        assertThat(CheckedContent.of(both(jpeg(9, 9), trailer)).bytes()).isEqualTo(jpeg(9, 9));
        assertThat(CheckedContent.of(both(png(9, 9), trailer)).bytes()).isEqualTo(png(9, 9));
    }

    @Test
    void refusesPicturesThatCannotBeDrawn() {
        byte[] half = Arrays.copyOf(jpeg(300, 300), jpeg(300, 300).length / 2);
        refuses(DocumentReason.DOCUMENT_DAMAGED, half);
        byte[] halfPng = Arrays.copyOf(png(300, 300), png(300, 300).length - 20);
        refuses(DocumentReason.DOCUMENT_DAMAGED, halfPng);
        refuses(DocumentReason.DOCUMENT_DAMAGED, bytes("\u00ff\u00d8\u00ff\u00d9"));
        refuses(DocumentReason.DOCUMENT_DAMAGED, bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0010<script>\u00ff\u00d9"));
        refuses(DocumentReason.DOCUMENT_DAMAGED, bytes("\u0089PNG\r\n\u001a\n<html>"));
    }

    @Test
    void refusesMorePixelsBeforeDrawingThem() {
        byte[] bomb = png(10, 10);
        bomb[16] = 0; // the width in the head of the image: 65,535 and the height as well
        bomb[17] = 0;
        bomb[18] = (byte) 0xff;
        bomb[19] = (byte) 0xff;
        bomb[22] = (byte) 0xff;
        bomb[23] = (byte) 0xff;
        refuses(DocumentReason.DOCUMENT_TOO_MANY_PIXELS, bomb);
    }

    @Test
    void anyDamageIsARefusalAndNothingElse() {
        Random dice = new Random(7);
        for (byte[] good : new byte[][] {jpeg(40, 40), png(40, 40), pdf(), pdfWithPacked("3 0 <</Type/Page>>")}) {
            for (int i = 0; i < 300; i++) {
                byte[] bad = good.clone();
                for (int hit = 0; hit < 4; hit++) bad[dice.nextInt(bad.length)] = (byte) dice.nextInt();
                try {
                    CheckedContent.of(bad);
                } catch (Refused no) {
                    assertThat(no.reason()).isInstanceOf(DocumentReason.class);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "户口簿.pdf, PDF, 户口簿.pdf",
        "C:\\Users\\a\\照片.JPEG, JPEG, 照片.JPEG",
        "../../etc/passwd, PNG, passwd.png",
        "report.exe, PDF, report.exe.pdf",
        "'', JPEG, document.jpg",
        "..., PNG, document.png",
        "'a\"b;c\u202e.pdf', PDF, abc.pdf",
    })
    void aNameIsSafeAndEndsAsItsKind(String declared, MediaType type, String name) {
        assertThat(FileName.of(declared, type)).isEqualTo(name);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of("户".repeat(300) + ".pdf", MediaType.PDF))
                .hasSize(104)
                .endsWith("户.pdf");
        assertThat(FileName.of("a" + "😀".repeat(60) + ".pdf", MediaType.PDF)).doesNotContain("\ud83d.");
    }

    private static void refuses(DocumentReason reason, byte[] content) {
        assertThatThrownBy(() -> CheckedContent.of(content))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
