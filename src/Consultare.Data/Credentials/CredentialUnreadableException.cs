namespace Consultare.Data.Credentials;

/// <summary>A stored secret cannot be decrypted: the key that wrote it is gone. It has to be typed in again.</summary>
public sealed class CredentialUnreadableException : Exception
{
    /// <summary>Names the row, not its contents.</summary>
    public CredentialUnreadableException(string service, string unitId, Exception innerException)
        : base($"The stored credentials of {service} (unit '{unitId}') cannot be decrypted.", innerException) =>
        (Service, UnitId) = (service, unitId);

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The unit, empty for the service's own row.</summary>
    public string UnitId { get; }
}
