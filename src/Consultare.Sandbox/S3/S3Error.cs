using System.Text;
using System.Xml.Linq;

namespace Consultare.Sandbox.S3;

/// <summary>A refusal as S3 words it: a status, a code, and a sentence in XML.</summary>
internal sealed record S3Error(int Status, string Code, string Message)
{
    public static readonly S3Error AccessDenied = new(403, "AccessDenied", "Access Denied");
    public static readonly S3Error Expired = new(403, "AccessDenied", "Request has expired");
    public static readonly S3Error UnknownKeyId =
        new(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
    public static readonly S3Error WrongSignature = new(403, "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.");
    public static readonly S3Error NoSuchBucket = new(404, "NoSuchBucket", "The specified bucket does not exist");
    public static readonly S3Error NoSuchKey = new(404, "NoSuchKey", "The specified key does not exist.");
    public static readonly S3Error SlowDown = new(503, "SlowDown", "Please reduce your request rate.");
    public static readonly S3Error Full = new(503, "ServiceUnavailable", "The sandbox keeps no more objects; delete some or reset it.");
    public static readonly S3Error KeyTooLong = new(400, "KeyTooLongError", "Your key is too long");
    public static readonly S3Error TooLarge = new(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    public static readonly S3Error Incomplete =
        new(400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");
    public static readonly S3Error BadDigest =
        new(400, "BadDigest", "The Content-MD5 or checksum value that you specified did not match what the server received.");
    public static readonly S3Error WrongContentHash =
        new(400, "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.");
    public static readonly S3Error MetadataTooLarge =
        new(400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
    public static readonly S3Error NotServed =
        new(501, "NotImplemented", "A header or parameter you provided implies functionality that the sandbox does not serve");

    public static S3Error InvalidArgument(string message) => new(400, "InvalidArgument", message);

    public static S3Error Malformed(string message) => new(400, "AuthorizationHeaderMalformed", message);

    /// <summary>The body that goes with it.</summary>
    public string Xml(string resource = "") => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new XElement(
        "Error",
        new XElement("Code", Code),
        new XElement("Message", Message),
        new XElement("Resource", resource),
        new XElement("RequestId", "SANDBOX")).ToString(SaveOptions.DisableFormatting);

    public IResult Answer(HttpContext http) => HttpMethods.IsHead(http.Request.Method)
        ? Results.StatusCode(Status)
        : Results.Text(Xml(S3Address.RawPath(http)), "application/xml", Encoding.UTF8, Status);
}
