namespace Consultare.Sandbox.S3;

/// <summary>Ends a request with the refusal that S3 would answer.</summary>
internal sealed class S3RefusedException(S3Error error) : Exception(error.Message)
{
    public S3Error Error => error;
}
