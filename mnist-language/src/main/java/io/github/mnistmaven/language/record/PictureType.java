package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;

/** Pictures as text. Whether that is a picture is told once the shape of images is known. */
record PictureType() implements Type<Picture> {

    @Override
    public String expectation() {
        return "a picture, a PNG in Base64";
    }

    @Override
    public Optional<Picture> read(YamlValue value, Scope scope) {
        return RecordTypes.BYTES.read(value, scope).map(Picture::new);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return RecordTypes.BYTES.schema(context);
    }

    @Override
    public YamlValue write(Picture value) {
        return RecordTypes.BYTES.write(value.png());
    }
}
