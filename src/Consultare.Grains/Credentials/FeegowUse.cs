namespace Consultare.Grains.Credentials;

/// <summary>What a Feegow user is needed for; each may have a user of its own (hub-integrations 4.5).</summary>
internal enum FeegowUse
{
    /// <summary>The units' tokens.</summary>
    Auth,

    /// <summary>The waiting room.</summary>
    Monitor,

    /// <summary>The revenue report.</summary>
    Report,
}
