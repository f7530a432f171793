namespace Orleans.Conformance.Services;

public interface IEnglishGrain : IGreetingGrain
{
    Task<GrainId> Id();
}
