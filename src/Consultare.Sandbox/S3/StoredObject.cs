namespace Consultare.Sandbox.S3;

/// <summary>An object as it was put.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="ContentType">As the client said, else <c>binary/octet-stream</c>.</param>
/// <param name="Metadata">Headers <c>x-amz-meta-*</c> by their lower-case name.</param>
/// <param name="ETag">MD5 of the body in hex, in quotes.</param>
/// <param name="Checksum">Checksum header the client sent, such as <c>x-amz-checksum-crc32</c>; null for none.</param>
/// <param name="Written">On the sandbox clock.</param>
internal sealed record StoredObject(
    byte[] Body,
    string ContentType,
    IReadOnlyDictionary<string, string> Metadata,
    string ETag,
    (string Name, string Value)? Checksum,
    DateTimeOffset Written);
