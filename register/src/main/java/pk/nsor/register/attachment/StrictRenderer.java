package pk.nsor.register.attachment;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws pages, and stops where PDFBox would log and go on: a scanned page whose picture cannot be
 * read must be refused, never kept as a blank page.
 */
final class StrictRenderer extends PDFRenderer {
    /** Pictures that are drawn at less than this part of their size are averaged, not sampled. */
    private static final float AVERAGED_BELOW = 0.9f;

    private final Deadline deadline;
    private float scale = 1;

    StrictRenderer(PDDocument document, Deadline deadline) {
        super(document);
        this.deadline = deadline;
        setSubsamplingAllowed(true);
        setImageDownscalingOptimizationThreshold(AVERAGED_BELOW);
    }

    /**
     * One page, over white.
     *
     * @param pixelsPerPoint resolution: dpi divided by 72
     */
    GreyPicture draw(int page, float pixelsPerPoint) throws IOException {
        scale = pixelsPerPoint;
        return GreyPicture.of(renderImage(page, pixelsPerPoint, ImageType.RGB));
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters, deadline, scale);
    }

    private static final class Drawer extends PageDrawer {
        private final Deadline deadline;
        private final float scale;

        Drawer(PageDrawerParameters parameters, Deadline deadline, float scale) throws IOException {
            super(parameters);
            this.scale = scale;
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > Limits.PICTURE_PIXELS) {
                throw new Stop(Refusal.TOO_MANY_PIXELS);
            }
            super.drawImage(shrunk(image));
        }

        /** Pictures with a mask or layer of their own are left to the library. */
        private PDImage shrunk(PDImage image) throws IOException {
            COSDictionary says = image.getCOSObject();
            if (image.isStencil()
                    || says.containsKey(COSName.MASK)
                    || says.containsKey(COSName.SMASK)
                    || says.containsKey(COSName.OC)) {
                return image;
            }
            Matrix place = getGraphicsState().getCurrentTransformationMatrix();
            int width = Math.round(place.getScalingFactorX() * scale);
            int height = Math.round(place.getScalingFactorY() * scale);
            boolean smaller =
                    width < image.getWidth() * AVERAGED_BELOW
                            && height < image.getHeight() * AVERAGED_BELOW;
            if (width < 1 || height < 1 || !smaller) {
                return image;
            }
            BufferedImage decoded =
                    image.getImage(null, getSubsampling(image, place.createAffineTransform()));
            boolean fits = width <= decoded.getWidth() && height <= decoded.getHeight();
            return fits ? ShrunkImage.of(image, decoded, width, height) : image;
        }

        /** Every pixel counts, except in pictures too large for memory. */
        @Override
        protected int getSubsampling(PDImage image, AffineTransform at) {
            long bytes = 4L * image.getWidth() * image.getHeight();
            return bytes > Limits.DECODED_BYTES ? super.getSubsampling(image, at) : 1;
        }

        @Override
        protected void operatorException(
                Operator operator, List<COSBase> operands, IOException exception)
                throws IOException {
            if (exception instanceof Stop) {
                throw exception;
            }
            if (exception instanceof MissingImageReaderException) {
                throw new Stop(Refusal.UNREADABLE_PICTURE);
            }
            String name = operator.getName();
            if (name.equals(OperatorName.DRAW_OBJECT)
                    || name.equals(OperatorName.BEGIN_INLINE_IMAGE)) {
                throw new Stop(Refusal.DAMAGED);
            }
            super.operatorException(operator, operands, exception);
        }
    }
}
