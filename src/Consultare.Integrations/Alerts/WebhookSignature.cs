using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Consultare.Integrations.Alerts;

/// <summary>Signs what the webhook posts, so that its receiver can tell our calls from anybody's.</summary>
public static class WebhookSignature
{
    /// <summary>Header of the signature: <c>sha256=</c> and lower-case hex.</summary>
    public const string Header = "X-Hub-Signature-256";

    /// <summary>Header of the moment of sending, Unix seconds; part of what is signed, so that an old call cannot be replayed.</summary>
    public const string TimestampHeader = "X-Hub-Timestamp";

    /// <summary>HMAC-SHA256 of <c>timestamp.body</c>.</summary>
    public static string Of(string secret, long timestamp, ReadOnlySpan<byte> body)
    {
        var prefix = Encoding.ASCII.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture) + ".");
        byte[] signed = [.. prefix, .. body];
        return "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }
}
