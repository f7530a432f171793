namespace Consultare.Sandbox.S3;

/// <summary>The one account and bucket of the sandbox's object storage; good for nothing else.</summary>
public static class S3Account
{
    /// <summary>Access key id.</summary>
    public const string AccessKeyId = "AKIASANDBOXFALSA0001";

    /// <summary>Secret access key.</summary>
    public const string SecretAccessKey = "sandbox-segredo-falso";

    /// <summary>Region to sign for; any other is taken too.</summary>
    public const string Region = "us-east-1";

    /// <summary>The bucket that exists.</summary>
    public const string Bucket = "sandbox-documentos";
}
