using Microsoft.Extensions.Configuration;

namespace Consultare.Integrations.Http;

/// <summary>Reads the address of an outside system out of the host's settings.</summary>
internal static class SettingAddress
{
    /// <summary>
    /// The address; null when the setting is absent. What is no address stays one that the validator refuses, so that the
    /// host says which setting is wrong.
    /// </summary>
    public static Uri? Read(IConfiguration configuration, string setting) =>
        configuration[setting]?.Trim() is { Length: > 0 } text
            ? Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : new Uri("not-an-address", UriKind.Relative)
            : null;
}
