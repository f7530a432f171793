namespace Consultare.Grains.Abstractions.Credentials;

/// <summary>What is known of a credential.</summary>
public enum CredentialCondition
{
    /// <summary>Nothing was tried since it was stored.</summary>
    Unknown,

    /// <summary>Its last proof was good.</summary>
    Ok,

    /// <summary>It was refused or could not be renewed; a service that needs it is blocked.</summary>
    Broken,

    /// <summary>Nothing is stored and no setting gives it.</summary>
    Missing,
}
